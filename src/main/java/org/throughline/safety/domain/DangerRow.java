package org.throughline.safety.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is said to be in immediate danger.
 *
 * @param namedIn the form it was said in, or {@code note}
 * @param submissionId null for a note
 * @param description null where the form asks for none, or where fewer may read it
 * @param concernId whose response answers it; null where none does
 * @param responseId the response to a risk of suicide that answers it; null where none does
 * @param unansweredReason why none was begun; null where one was
 * @param end null while the danger stands
 */
public record DangerRow(
        UUID id,
        UUID caseId,
        String namedIn,
        UUID submissionId,
        String description,
        Instant namedAt,
        String namedBy,
        UUID concernId,
        UUID responseId,
        String unansweredReason,
        DangerEnd end) {

    /**
     * Somebody saw to it that the danger is over, or in other hands.
     *
     * @param bySupervisor whether they may settle it alone: a supervisor, or the clinician who closed the response to it
     */
    public record DangerEnd(String reason, Instant at, String by, boolean bySupervisor) {}

    public boolean isStanding() {
        return end == null;
    }

    public boolean isAnswered() {
        return concernId != null || responseId != null;
    }
}
