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
import org.throughline.referral.domain.WaitlistDecision;

@Component("recordWaitlist")
@VettedAction(
        value = "Records the state of the waiting list",
        answersOf = "check-waitlist",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.WAITLIST,
                    type = Type.TEXT,
                    decides = WaitlistDecision.class),
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.APPOINTMENT_MADE,
                    type = Type.BOOLEAN,
                    safe = "false"),
            @ActionValue(name = ReferralDeliveryProcess.Variables.ASK_ON, type = Type.TEXT)
        })
class RecordWaitlistDelegate extends CaseStep {

    private final ReferralDeliveries deliveries;

    RecordWaitlistDelegate(ReferralDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    protected void perform(Step step) {
        ProviderAnswer<WaitlistDecision> waitlist =
                deliveries.recordWaitlist(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralDeliveryProcess.Variables.WAITLIST, waitlist.decision().id());
        step.set(ReferralDeliveryProcess.Variables.APPOINTMENT_MADE, waitlist.appointmentMade());
        step.set(
                ReferralDeliveryProcess.Variables.ASK_ON,
                waitlist.askOn() == null ? null : waitlist.askOn().toString());
    }
}
