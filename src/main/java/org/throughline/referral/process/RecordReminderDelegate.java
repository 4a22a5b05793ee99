package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.AppointmentReminders;

@Component("recordReminder")
@VettedAction(
        value = "Records whether the client was reminded",
        answersOf = "remind-of-appointment",
        inputs = @ActionValue(name = AppointmentReminderProcess.Variables.REFERRAL_ID, type = Type.ID))
class RecordReminderDelegate extends CaseStep {

    private final AppointmentReminders reminders;

    RecordReminderDelegate(AppointmentReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void perform(Step step) {
        reminders.record(step.id(AppointmentReminderProcess.Variables.REFERRAL_ID), step.submission());
    }
}
