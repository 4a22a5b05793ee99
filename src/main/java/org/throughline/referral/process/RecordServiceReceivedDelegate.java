package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.DeliveryResult;
import org.throughline.referral.domain.ReceiptDecision;

@Component("recordServiceReceived")
@VettedAction(
        value = "Records whether the client received the service",
        answersOf = "service-received",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.RECEIVED,
                    type = Type.TEXT,
                    decides = ReceiptDecision.class),
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.DELIVERY_RESULT,
                    type = Type.TEXT,
                    decides = DeliveryResult.class)
        })
class RecordServiceReceivedDelegate extends CaseStep {

    private final Referrals referrals;

    RecordServiceReceivedDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        ReceiptDecision received = referrals.recordServiceReceived(
                step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralDeliveryProcess.Variables.RECEIVED, received.id());
        step.set(
                ReferralDeliveryProcess.Variables.DELIVERY_RESULT,
                received.result().id());
    }
}
