package org.throughline.intake.domain;

import org.throughline.shared.FormAnswers;

/**
 * What screening decided.
 *
 * @param reason why it was screened out, or null
 */
public record Screening(ScreeningDecision result, String reason) {

    public static Screening of(FormAnswers answers) {
        return new Screening(answers.decision("screening", ScreeningDecision.class), answers.text("screenedOutReason"));
    }
}
