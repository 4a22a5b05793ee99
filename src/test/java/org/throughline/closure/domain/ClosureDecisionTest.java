package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosureDecisionTest {

    @Test
    void onlyAReturnIsSafe() {
        assertThat(ClosureDecision.RETURN.isSafe()).isTrue();
        assertThat(ClosureDecision.APPROVE.isSafe()).isFalse();
    }
}
