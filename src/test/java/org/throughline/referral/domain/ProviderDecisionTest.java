package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderDecisionTest {

    @Test
    void noAnswerIsSafe() {
        assertThat(ProviderDecision.ACCEPTED.isSafe()).isFalse();
        assertThat(ProviderDecision.WAITLISTED.isSafe()).isFalse();
        assertThat(ProviderDecision.REJECTED.isSafe()).isFalse();
    }
}
