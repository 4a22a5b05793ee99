package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreeningDecisionTest {

    @Test
    void onlyToAcceptIsSafe() {
        assertThat(ScreeningDecision.ACCEPT.isSafe()).isTrue();
        assertThat(ScreeningDecision.INFORMATION_ONLY.isSafe()).isFalse();
        assertThat(ScreeningDecision.SCREENED_OUT.isSafe()).isFalse();
    }
}
