package org.throughline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactDecisionTest {

    @Test
    void onlyAnotherTryIsSafe() {
        assertThat(ContactDecision.TRY_AGAIN.isSafe()).isTrue();
        assertThat(ContactDecision.REVIEW.isSafe()).isFalse();
    }
}
