package org.throughline.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One read, change or refused read of a record; or a sign-in.
 *
 * @param id in the order of adding; zero before it is added
 * @param by username; of a failed sign-in {@code unknown} where no account has the name
 * @param action {@code read}, {@code write}, {@code list}, {@code refused}, {@code sign-in}, {@code sign-in-failed} or
 *     {@code sign-out}
 * @param subject what it concerned
 * @param what which part, as a message key below {@code label.access.}, e.g. {@code overview}
 * @param door {@code page}, {@code api} or {@code tasklist}; null for an automatic step
 * @param address where a sign-in came from, else null
 * @param listing what a list showed
 * @param emergency the emergency access that it was read by, or null
 */
public record AccessEntry(
        long id,
        Instant at,
        String by,
        String action,
        Subject subject,
        String what,
        String door,
        String address,
        Listing listing,
        UUID emergency) {

    /** @param kind {@code person}, {@code case}, {@code list}, {@code account}, … */
    public record Subject(String kind, UUID id, UUID caseId) {}

    /**
     * @param shown the cases that a list showed
     * @param rowCount how many rows a list showed, else null
     * @param query filters of a list; words that were searched for stand in it as a keyed hash
     */
    public record Listing(List<UUID> shown, Integer rowCount, String query) {

        public Listing {
            shown = List.copyOf(shown);
        }
    }

    public String subjectKind() {
        return subject.kind();
    }

    public UUID subjectId() {
        return subject.id();
    }

    public UUID caseId() {
        return subject.caseId();
    }

    public List<UUID> shown() {
        return listing.shown();
    }

    public Integer rowCount() {
        return listing.rowCount();
    }

    public String query() {
        return listing.query();
    }

    /** What is hashed and streamed of the entry. */
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id);
        content.put("at", at);
        content.put("by", by);
        content.put("action", action);
        content.put("subjectKind", subjectKind());
        content.put("subject", subjectId());
        content.put("case", caseId());
        content.put("what", what);
        content.put("door", door);
        content.put("address", address);
        content.put("shown", shown().isEmpty() ? null : shown());
        content.put("rows", rowCount());
        content.put("query", query());
        content.put("emergency", emergency);
        return content;
    }
}
