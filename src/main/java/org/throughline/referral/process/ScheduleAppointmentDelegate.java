package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralDeliveries;
import org.throughline.referral.ReferralDeliveryProcess;

@Component("scheduleAppointment")
@VettedAction(
        value = "Records the appointment",
        answersOf = "record-appointment",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = @ActionValue(name = ReferralDeliveryProcess.Variables.ASK_ON, type = Type.TEXT))
class ScheduleAppointmentDelegate extends CaseStep {

    private final ReferralDeliveries deliveries;

    ScheduleAppointmentDelegate(ReferralDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ReferralDeliveryProcess.Variables.ASK_ON,
                deliveries
                        .scheduleAppointment(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission())
                        .toString());
    }
}
