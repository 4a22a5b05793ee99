package org.throughline.supervision;

import java.time.LocalDate;

/**
 * What was decided in a case: who does it, by when.
 *
 * @param assignee username, one of the two who hold the session
 */
public record SessionDecision(String caseNumber, String text, String assignee, LocalDate dueOn) {

    public SessionDecision {
        text = text == null ? "" : text.strip();
    }
}
