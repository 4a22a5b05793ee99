package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanReviewDecisionTest {

    @Test
    void onlyAReturnIsSafe() {
        assertThat(PlanReviewDecision.RETURN.isSafe()).isTrue();
        assertThat(PlanReviewDecision.APPROVE.isSafe()).isFalse();
    }

    @Test
    void aReviewDecidesAsItsApprovalSays() {
        Revision inReview = SamplePlan.inReviewBy("ana");

        assertThat(SamplePlan.approval(inReview, "sue").decision()).isEqualTo(PlanReviewDecision.APPROVE);
        assertThat(SamplePlan.returning(inReview, "sue").decision()).isEqualTo(PlanReviewDecision.RETURN);
    }
}
