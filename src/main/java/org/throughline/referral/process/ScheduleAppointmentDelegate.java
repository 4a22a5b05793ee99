package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.referral.Referrals;

@Component("scheduleAppointment")
@VettedAction("Record the appointment")
class ScheduleAppointmentDelegate extends CaseStep {

    private final Referrals referrals;

    ScheduleAppointmentDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.scheduleAppointment(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
