package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.Referrals;

@Component("scheduleAppointment")
@VettedAction(
        value = "Records the appointment",
        answersOf = "record-appointment",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID))
class ScheduleAppointmentDelegate extends CaseStep {

    private final Referrals referrals;

    ScheduleAppointmentDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.scheduleAppointment(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
    }
}
