package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentDecisionTest {

    @Test
    void noAnswerIsSafe() {
        assertThat(ConsentDecision.GRANTED.isSafe()).isFalse();
        assertThat(ConsentDecision.REFUSED.isSafe()).isFalse();
    }
}
