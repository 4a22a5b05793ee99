package org.throughline.engine;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What somebody answered, and to which wording: what every door takes that keeps answers.
 *
 * @param answers by field key
 * @param formVersion of the form that was answered; left out, they are taken as answers to the one that is asked now
 */
public record AnsweredForm(@NotNull Map<String, Object> answers, Integer formVersion) {

    /** Answers to whatever is asked now: for programs without a page, which had no wording before them. */
    public static AnsweredForm latest(Map<String, Object> answers) {
        return new AnsweredForm(answers, null);
    }
}
