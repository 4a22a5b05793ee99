package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutAnswerDecisionTest {

    @Test
    void onlyToWaitOnChangesNothing() {
        assertThat(WithoutAnswerDecision.values())
                .filteredOn(WithoutAnswerDecision::isSafe)
                .containsExactly(WithoutAnswerDecision.WAIT_ON);
    }

    @Test
    void noReviewOfANeedIsTakenForAnAnswer() {
        assertThat(NeedReviewDecision.values()).isNotEmpty().noneMatch(NeedReviewDecision::isSafe);
    }
}
