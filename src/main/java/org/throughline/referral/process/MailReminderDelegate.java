package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.AppointmentReminders;

@Component("mailReminder")
@VettedAction(
        value = "Writes to the worker that an appointment is tomorrow, where E-mail is set up",
        inputs = @ActionValue(name = AppointmentReminderProcess.Variables.REFERRAL_ID, type = Type.ID))
class MailReminderDelegate extends CaseStep {

    private final AppointmentReminders reminders;

    MailReminderDelegate(AppointmentReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void perform(Step step) {
        reminders.write(step.id(AppointmentReminderProcess.Variables.REFERRAL_ID));
    }
}
