package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.FormAnswers;

class ScreeningResultTest {

    @Test
    void theDecisionIsReadWithItsReason() {
        FormAnswers answers =
                new FormAnswers(Map.of("screening", "screened-out", "screenedOutReason", "Lives elsewhere"));

        assertThat(ScreeningResult.of(answers))
                .isEqualTo(new ScreeningResult(ScreeningDecision.SCREENED_OUT, "Lives elsewhere"));
    }

    @Test
    void anAcceptedRequestHasNoReason() {
        assertThat(ScreeningResult.of(new FormAnswers(Map.of("screening", "accept"))))
                .isEqualTo(new ScreeningResult(ScreeningDecision.ACCEPT, null));
    }
}
