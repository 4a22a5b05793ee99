package org.throughline.intake.domain;

import org.throughline.shared.FormAnswers;

/**
 * What screening decided.
 *
 * @param result {@code accept}, {@code information-only} or {@code screened-out}
 * @param reason why it was screened out, or null
 */
public record Screening(String result, String reason) {

    public static Screening of(FormAnswers answers) {
        return new Screening(answers.text("screening"), answers.text("screenedOutReason"));
    }
}
