package org.throughline.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A response to a risk of suicide, and how far it is.
 *
 * @param level as it was found last: by a clinician, else by the decision table; null before anybody asked
 * @param contactBy when the caring contact is due; null before anybody asked
 * @param closing null while it is open
 */
public record SuicideResponseView(
        UUID id,
        Instant begunAt,
        String begunByName,
        String level,
        Instant contactBy,
        List<InquiryView> inquiries,
        List<SuicideStepView> steps,
        ClosingView closing) {

    /**
     * @param answers to the form, by the keys of its fields
     * @param level null before the decision table was asked
     * @param reason code of the rule that the level goes by
     */
    public record InquiryView(
            int number, Map<String, Object> answers, Instant at, String byName, String level, String reason) {}

    /**
     * What was done.
     *
     * @param kind emergency, consultation, contact or review
     * @param level as a clinician found it, or null
     */
    public record SuicideStepView(String kind, Map<String, Object> answers, String level, Instant at, String byName) {}

    public record ClosingView(String level, String reason, Instant at, String byName) {}
}
