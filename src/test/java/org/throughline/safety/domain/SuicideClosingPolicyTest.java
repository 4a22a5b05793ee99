package org.throughline.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

class SuicideClosingPolicyTest {

    @Test
    void aHighRiskIsNeverClosedWhateverIsSaid() {
        assertThat(SuicideClosingPolicy.decide(SuicideLevel.HIGH, closing("close")))
                .isEqualTo(SuicideClosingDecision.ASK_AGAIN);
    }

    @Test
    void aClinicianClosesALowerOneOrHasTheClientAskedAgain() {
        assertThat(SuicideClosingPolicy.decide(SuicideLevel.LOW, closing("close")))
                .isEqualTo(SuicideClosingDecision.CLOSE);
        assertThat(SuicideClosingPolicy.decide(SuicideLevel.MODERATE, closing("ask-again")))
                .isEqualTo(SuicideClosingDecision.ASK_AGAIN);
        assertThatThrownBy(() -> SuicideClosingPolicy.decide(SuicideLevel.LOW, closing("perhaps")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("closing"));
    }

    @Test
    void anUnknownLevelIsRefusedAtItsField() {
        assertThatThrownBy(() -> SuicideLevel.of("some"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("level"));
    }

    private static FormAnswers closing(String decision) {
        return new FormAnswers(Map.of("closing", decision));
    }
}
