package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitlistDecisionTest {

    @Test
    void onlyWaitingOnIsSafe() {
        assertThat(WaitlistDecision.STILL_WAITING.isSafe()).isTrue();
        assertThat(WaitlistDecision.PLACE_FOUND.isSafe()).isFalse();
        assertThat(WaitlistDecision.GIVEN_UP.isSafe()).isFalse();
    }
}
