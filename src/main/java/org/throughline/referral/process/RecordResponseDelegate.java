package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralDeliveries;
import org.throughline.referral.ReferralDeliveries.ProviderAnswer;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.domain.ProviderDecision;

@Component("recordResponse")
@VettedAction(
        value = "Records the answer of the provider",
        answersOf = "provider-response",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.RESPONSE,
                    type = Type.TEXT,
                    decides = ProviderDecision.class),
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.APPOINTMENT_MADE,
                    type = Type.BOOLEAN,
                    safe = "false"),
            @ActionValue(name = ReferralDeliveryProcess.Variables.ASK_ON, type = Type.TEXT)
        })
class RecordResponseDelegate extends CaseStep {

    private final ReferralDeliveries deliveries;

    RecordResponseDelegate(ReferralDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    protected void perform(Step step) {
        ProviderAnswer<ProviderDecision> response =
                deliveries.recordResponse(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralDeliveryProcess.Variables.RESPONSE, response.decision().id());
        step.set(ReferralDeliveryProcess.Variables.APPOINTMENT_MADE, response.appointmentMade());
        step.set(
                ReferralDeliveryProcess.Variables.ASK_ON,
                response.askOn() == null ? null : response.askOn().toString());
    }
}
