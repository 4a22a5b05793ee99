package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.Receipts;
import org.throughline.referral.Receipts.ReceiptResult;
import org.throughline.referral.ReferralDeliveryProcess;
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
                    decides = DeliveryResult.class),
            @ActionValue(name = ReferralDeliveryProcess.Variables.SERVICE_HELPED, type = Type.BOOLEAN, safe = "false")
        })
class RecordServiceReceivedDelegate extends CaseStep {

    private final Receipts receipts;

    RecordServiceReceivedDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    protected void perform(Step step) {
        ReceiptResult received = receipts.recordServiceReceived(
                step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralDeliveryProcess.Variables.RECEIVED, received.decision().id());
        step.set(ReferralDeliveryProcess.Variables.SERVICE_HELPED, received.helped());
        step.set(
                ReferralDeliveryProcess.Variables.DELIVERY_RESULT,
                received.decision().result().id());
    }
}
