package org.throughline.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.FormAnswers;

/**
 * One accepted form submission: validated against the deployed form, normalised and kept whole.
 *
 * @param caseId null for a start form, whose case does not exist yet
 * @param formVersion version of the deployed form that it was validated against
 * @param taskKey the model element, or null for a start form
 * @param taskId the engine's task id, or null for a start form
 * @param by username
 * @param answers field key to value: String, Boolean, Long or Double (never other number types), List or Map of these
 */
public record Submission(
        UUID id,
        UUID caseId,
        String formId,
        int formVersion,
        String taskKey,
        String taskId,
        String by,
        Instant at,
        Map<String, Object> answers) {

    /** The answers, read by type. */
    public FormAnswers form() {
        return new FormAnswers(answers);
    }
}
