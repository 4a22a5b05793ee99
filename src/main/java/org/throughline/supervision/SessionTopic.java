package org.throughline.supervision;

import java.util.List;

/**
 * A case that was talked about.
 *
 * @param reasons ids of the {@link AgendaReason}s for which the program proposed it; empty where somebody else thought of it
 * @param note may be empty, never null
 */
public record SessionTopic(String caseNumber, List<String> reasons, String note) {

    public SessionTopic {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        note = note == null ? "" : note.strip();
    }
}
