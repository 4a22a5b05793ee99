package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignOffDecisionTest {

    @Test
    void onlyAReturnIsSafe() {
        assertThat(SignOffDecision.RETURN.isSafe()).isTrue();
        assertThat(SignOffDecision.SIGN.isSafe()).isFalse();
    }
}
