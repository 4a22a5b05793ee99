package org.throughline.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.people.AccessEntry.Listing;
import org.throughline.people.AccessEntry.Subject;

/** An entry of the access log while it is put together. */
final class NewAccess {

    private final String by;
    private final String action;
    private final Instant at;
    private String subjectKind;
    private UUID subjectId;
    private UUID caseId;
    private String what;
    private String door;
    private String address;
    private List<UUID> shown = List.of();
    private Integer rows;
    private String query;
    private UUID emergency;

    private NewAccess(String by, String action, Instant at) {
        this.by = by;
        this.action = action;
        this.at = at;
    }

    static NewAccess by(String username, String action, Instant at) {
        return new NewAccess(username, action, at);
    }

    NewAccess on(String kind, UUID subject, UUID ofCase) {
        subjectKind = kind;
        subjectId = subject;
        caseId = ofCase;
        return this;
    }

    NewAccess part(String name) {
        what = name;
        return this;
    }

    NewAccess from(String theDoor, String theAddress) {
        door = theDoor;
        address = theAddress;
        return this;
    }

    NewAccess showing(AccessedList list, String asked) {
        shown = list.cases();
        rows = list.rows();
        return asking(asked.isBlank() ? null : asked);
    }

    NewAccess asking(String asked) {
        query = asked;
        return this;
    }

    NewAccess under(UUID emergencyAccess) {
        emergency = emergencyAccess;
        return this;
    }

    AccessEntry entry() {
        return new AccessEntry(
                0,
                at,
                by,
                action,
                new Subject(subjectKind, subjectId, caseId),
                what,
                door,
                address,
                new Listing(shown, rows, query),
                emergency);
    }
}
