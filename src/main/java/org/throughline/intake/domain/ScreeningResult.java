package org.throughline.intake.domain;

import org.throughline.shared.FormAnswers;

/**
 * What screening decided.
 *
 * @param reason why it was screened out, or null
 */
public record ScreeningResult(ScreeningDecision result, String reason) {

    public static ScreeningResult of(FormAnswers answers) {
        return new ScreeningResult(
                answers.decision("screening", ScreeningDecision.class), answers.text("screenedOutReason"));
    }
}
