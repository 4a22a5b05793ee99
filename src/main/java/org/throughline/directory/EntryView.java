package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An entry with all that an administrator may write.
 *
 * @param fields by name, as they are written; empty where nothing is said
 * @param lists by id, each row with its {@code id}
 * @param places that the entry or its organization has, for a choice
 * @param version changes with whatever is shown here
 */
public record EntryView(
        UUID id,
        EntryKind kind,
        Map<String, String> fields,
        Map<String, List<Map<String, String>>> lists,
        @JsonUnwrapped EntryStanding standing,
        Named organization,
        List<Named> places,
        List<FieldOffer> offers,
        String version) {

    /**
     * @param source of an import, or null for one that was added by hand
     * @param suspendedBy null where it is not, or an import did it
     * @param checkedOn by the agency or the source, whichever is later; null where nobody did, and for other entries than services
     */
    public record EntryStanding(
            String source, Instant suspendedAt, String suspendedBy, LocalDate checkedOn, String checkedBy) {}

    /** What else of the directory is meant. */
    public record Named(UUID id, String name) {}

    /**
     * What a source says against what an administrator wrote.
     *
     * @param field of the entry, or the id of one of its lists
     * @param ours as it is, the rows of a list line by line
     * @param theirs as the source has it
     */
    public record FieldOffer(
            EntryKind kind, UUID entry, String name, String field, String ours, String theirs, Instant at) {}

    /** How the entry is called. */
    public String name() {
        return fields.get("name");
    }
}
