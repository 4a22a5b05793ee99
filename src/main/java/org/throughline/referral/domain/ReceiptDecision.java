package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** Whether the client really got the service. Where it is unclear, the client is asked again. */
public enum ReceiptDecision implements CaseDecision {
    YES(DeliveryResult.RECEIVED),
    RESCHEDULE(DeliveryResult.NEXT_REFERRAL),
    NO_TRY_AGAIN(DeliveryResult.NEXT_REFERRAL),
    NO_GIVE_UP(DeliveryResult.UNMET_NEED),
    /** The client says no and the provider yes: nobody's answer, but what follows from two of them. */
    PROVIDER_DISAGREES(DeliveryResult.NEXT_REFERRAL);

    private final DeliveryResult result;

    ReceiptDecision(DeliveryResult result) {
        this.result = result;
    }

    /** What the client says. */
    public static ReceiptDecision in(FormAnswers form) {
        ReceiptDecision said = form.decision("received", ReceiptDecision.class);
        if (said == PROVIDER_DISAGREES) {
            throw Rejection.invalidField("received", "decision-unknown", said.id());
        }
        return said;
    }

    public boolean endsTheAttempt() {
        return this == NO_TRY_AGAIN || this == NO_GIVE_UP;
    }

    /** What this makes of the referral, as far as it ends by it. */
    public DeliveryResult result() {
        return result;
    }
}
