package org.throughline.safety.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * A response to a risk of suicide.
 *
 * @param closing null while it is open
 */
public record SuicideResponseRow(UUID id, UUID caseId, Attribution begun, Closing closing) {

    /** @param reason the clinician's own */
    public record Closing(String level, String reason, Attribution closed) {}

    /**
     * Once that the client was asked, with what the decision table made of it.
     *
     * @param decision null between the two
     */
    public record Inquiry(int number, UUID submissionId, Attribution asked, Decision decision) {}

    /**
     * @param reason code of the rule, as the table says it
     * @param contactBy when the caring contact is due
     */
    public record Decision(String level, String reason, boolean emergency, boolean consultation, Instant contactBy) {}

    /**
     * What was done.
     *
     * @param kind emergency, consultation, contact or review
     * @param level as a clinician found it, or null
     */
    public record SuicideStep(String kind, UUID submissionId, String level, Attribution recorded) {}
}
