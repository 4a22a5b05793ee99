package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether the client really got the service. Where it is unclear, the client is asked again. */
public enum ReceiptDecision implements CaseDecision {
    YES(DeliveryResult.RECEIVED),
    NO_TRY_AGAIN(DeliveryResult.NEXT_REFERRAL),
    NO_GIVE_UP(DeliveryResult.UNMET_NEED);

    private final DeliveryResult result;

    ReceiptDecision(DeliveryResult result) {
        this.result = result;
    }

    /** What this makes of the referral. */
    public DeliveryResult result() {
        return result;
    }
}
