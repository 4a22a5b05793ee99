package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.ClientReminders;

@Component("mailClientReminder")
@VettedAction(
        value = "Writes to the client that an appointment is tomorrow, where that is safe",
        inputs = @ActionValue(name = AppointmentReminderProcess.Variables.REFERRAL_ID, type = Type.ID))
class MailClientReminderDelegate extends CaseStep {

    private final ClientReminders clientReminders;

    MailClientReminderDelegate(ClientReminders clientReminders) {
        this.clientReminders = clientReminders;
    }

    @Override
    protected void perform(Step step) {
        clientReminders.write(step.id(AppointmentReminderProcess.Variables.REFERRAL_ID));
    }
}
