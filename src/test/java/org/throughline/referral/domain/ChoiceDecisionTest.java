package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceDecisionTest {

    @Test
    void noAnswerIsSafe() {
        assertThat(ChoiceDecision.OFFER.isSafe()).isFalse();
        assertThat(ChoiceDecision.UNMET_NEED.isSafe()).isFalse();
    }
}
