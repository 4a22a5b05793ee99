package org.throughline.referral.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.AppointmentReminders;

@Component("checkAppointment")
@VettedAction(
        value = "Checks whether the appointment still stands",
        inputs = {
            @ActionValue(name = AppointmentReminderProcess.Variables.REFERRAL_ID, type = Type.ID),
            @ActionValue(name = AppointmentReminderProcess.Variables.REMIND_ON, type = Type.TEXT)
        },
        outputs =
                @ActionValue(
                        name = AppointmentReminderProcess.Variables.APPOINTMENT_STANDS,
                        type = Type.BOOLEAN,
                        safe = "false"))
class CheckAppointmentDelegate extends CaseStep {

    private final AppointmentReminders reminders;

    CheckAppointmentDelegate(AppointmentReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                AppointmentReminderProcess.Variables.APPOINTMENT_STANDS,
                reminders.isStillNeeded(
                        step.id(AppointmentReminderProcess.Variables.REFERRAL_ID),
                        LocalDate.parse(String.valueOf(step.get(AppointmentReminderProcess.Variables.REMIND_ON)))));
    }
}
