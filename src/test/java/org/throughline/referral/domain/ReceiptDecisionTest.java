package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptDecisionTest {

    @Test
    void whatTheClientSaysSettlesTheReferralOrLeadsToTheNext() {
        assertThat(ReceiptDecision.YES.result()).isEqualTo(DeliveryResult.RECEIVED);
        assertThat(ReceiptDecision.NO_TRY_AGAIN.result()).isEqualTo(DeliveryResult.NEXT_REFERRAL);
        assertThat(ReceiptDecision.NO_GIVE_UP.result()).isEqualTo(DeliveryResult.UNMET_NEED);
    }

    @Test
    void onlyTheNextReferralChangesNothing() {
        assertThat(DeliveryResult.values())
                .filteredOn(DeliveryResult::isSafe)
                .containsExactly(DeliveryResult.NEXT_REFERRAL);
    }

    @Test
    void noAnswerIsSafe() {
        assertThat(ReceiptDecision.YES.isSafe()).isFalse();
        assertThat(ReceiptDecision.NO_TRY_AGAIN.isSafe()).isFalse();
        assertThat(ReceiptDecision.NO_GIVE_UP.isSafe()).isFalse();
    }
}
