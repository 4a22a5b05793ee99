package org.throughline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewDecisionTest {

    @Test
    void onlyToContinueIsSafe() {
        assertThat(ReviewDecision.CONTINUE.isSafe()).isTrue();
        assertThat(ReviewDecision.REVISE_PLAN.isSafe()).isFalse();
        assertThat(ReviewDecision.REASSESS.isSafe()).isFalse();
        assertThat(ReviewDecision.CLOSE.isSafe()).isFalse();
    }
}
