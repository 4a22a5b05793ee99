package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.DeliveryResult;
import org.throughline.referral.domain.ReceiptDecision;

@Component("recordServiceReceived")
@VettedAction(
        value = "Record whether the client received the service",
        answersOf = "service-received",
        inputs = @Value(name = "referralId", type = Type.ID),
        outputs = {
            @Value(name = "received", type = Type.TEXT, decides = ReceiptDecision.class),
            @Value(name = "deliveryResult", type = Type.TEXT, decides = DeliveryResult.class)
        })
class RecordServiceReceivedDelegate extends CaseStep {

    private final Referrals referrals;

    RecordServiceReceivedDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        ReceiptDecision received =
                referrals.recordServiceReceived(step.id(ReferralVariables.REFERRAL), step.submission());
        step.set("received", received.id());
        step.set(ReferralVariables.DELIVERY_RESULT, received.result().id());
    }
}
