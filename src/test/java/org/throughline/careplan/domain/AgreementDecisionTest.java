package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementDecisionTest {

    @Test
    void onlyANoIsSafe() {
        assertThat(AgreementDecision.NO.isSafe()).isTrue();
        assertThat(AgreementDecision.YES.isSafe()).isFalse();
    }

    @Test
    void anAgreementDecidesAsTheClientSaid() {
        Revision inReview = SamplePlan.inReviewBy("ana");

        assertThat(SamplePlan.agreement(inReview, true).decision()).isEqualTo(AgreementDecision.YES);
        assertThat(SamplePlan.agreement(inReview, false).decision()).isEqualTo(AgreementDecision.NO);
    }
}
