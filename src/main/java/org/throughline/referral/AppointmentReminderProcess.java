package org.throughline.referral;

/** The names of the process {@code appointment-reminder}, as its picture has them. */
public final class AppointmentReminderProcess {

    public static final String KEY = "appointment-reminder";

    private AppointmentReminderProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String REMINDER_ASKED_FOR = "ReminderAskedFor";
        public static final String DAY_BEFORE_APPOINTMENT = "DayBeforeAppointment";
        public static final String CHECK_APPOINTMENT = "CheckAppointment";
        public static final String APPOINTMENT_STANDS = "AppointmentStands";
        public static final String NO_REMINDER_NEEDED = "NoReminderNeeded";
        public static final String REMIND_AND_WRITE = "RemindAndWrite";
        public static final String MAIL_REMINDER = "MailReminder";
        public static final String WORKER_WRITTEN_TO = "WorkerWrittenTo";
        public static final String MAIL_CLIENT_REMINDER = "MailClientReminder";
        public static final String CLIENT_WRITTEN_TO = "ClientWrittenTo";
        public static final String REMIND_OF_APPOINTMENT = "RemindOfAppointment";
        public static final String RECORD_REMINDER = "RecordReminder";
        public static final String CLIENT_REMINDED = "ClientReminded";
        public static final String CASE_CLOSED_MEANWHILE = "CaseClosedMeanwhile";
        public static final String CLOSED_BEFORE_APPOINTMENT = "ClosedBeforeAppointment";
        public static final String REMINDER_LEFT_TO_CLOSURE = "ReminderLeftToClosure";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String CASE_CLOSED = "CaseClosed";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String APPOINTMENT_STANDS = "appointmentStands";
        public static final String REFERRAL_ID = "referralId";
        public static final String REMIND_ON = "remindOn";

        private Variables() {}
    }
}
