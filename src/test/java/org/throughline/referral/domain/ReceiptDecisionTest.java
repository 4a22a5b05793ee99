package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.FormAnswers;

class ReceiptDecisionTest {

    @Test
    void whatTheClientSaysSettlesTheReferralOrLeadsToTheNext() {
        assertThat(ReceiptDecision.YES.result()).isEqualTo(DeliveryResult.RECEIVED);
        assertThat(ReceiptDecision.NO_TRY_AGAIN.result()).isEqualTo(DeliveryResult.NEXT_REFERRAL);
        assertThat(ReceiptDecision.NO_GIVE_UP.result()).isEqualTo(DeliveryResult.UNMET_NEED);
    }

    @Test
    void nobodySaysThatTheProviderDisagrees() {
        assertThat(ReceiptDecision.in(new FormAnswers(Map.of("received", "reschedule"))))
                .isEqualTo(ReceiptDecision.RESCHEDULE);
        assertInvalid(
                "received",
                "decision-unknown",
                () -> ReceiptDecision.in(new FormAnswers(Map.of("received", "provider-disagrees"))),
                "provider-disagrees");
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
