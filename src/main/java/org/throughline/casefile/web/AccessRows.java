package org.throughline.casefile.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.people.AccessEntry;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;

/** Entries of the access log as pages and files show them. */
@Component
class AccessRows {

    private final StaffDirectory staff;

    AccessRows(StaffDirectory staff) {
        this.staff = staff;
    }

    /** @param emergency true where it was read by an emergency access */
    record AccessRow(Instant at, String by, String action, String what, String door, boolean emergency) {}

    Slice<AccessRow> of(Slice<AccessEntry> entries) {
        DisplayNames displayNames = new DisplayNames(staff);
        return entries.map(entry -> new AccessRow(
                entry.at(),
                displayNames.worker(entry.by()),
                entry.action(),
                entry.what(),
                entry.door(),
                entry.emergency() != null));
    }
}
