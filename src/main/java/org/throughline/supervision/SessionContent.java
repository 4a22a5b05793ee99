package org.throughline.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * What a session says.
 *
 * @param notes may be empty, never null
 */
public record SessionContent(
        LocalDate heldOn,
        SupervisionMinutes minutes,
        String notes,
        List<SessionTopic> topics,
        List<SessionDecision> decisions) {

    public SessionContent {
        notes = notes == null ? "" : notes.strip();
        topics = topics == null ? List.of() : List.copyOf(topics);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }
}
