package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferDecisionTest {

    @Test
    void onlyDecliningForAnotherServiceIsSafe() {
        assertThat(OfferDecision.DECLINED_OTHER.isSafe()).isTrue();
        assertThat(OfferDecision.ACCEPTED.isSafe()).isFalse();
        assertThat(OfferDecision.DECLINED_ALL.isSafe()).isFalse();
    }
}
