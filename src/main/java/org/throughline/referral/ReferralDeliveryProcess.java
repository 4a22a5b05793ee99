package org.throughline.referral;

/** The names of the process {@code referral-delivery}, as its picture has them. */
public final class ReferralDeliveryProcess {

    public static final String KEY = "referral-delivery";

    private ReferralDeliveryProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String REFERRAL_SENT = "ReferralSent";
        public static final String RECORD_PROVIDER_RESPONSE = "RecordProviderResponse";
        public static final String RECORD_RESPONSE = "RecordResponse";
        public static final String PROVIDER_RESPONSE = "ProviderResponse";
        public static final String CHECK_WAITLIST = "CheckWaitlist";
        public static final String RECORD_WAITLIST = "RecordWaitlist";
        public static final String WAITLIST_OUTCOME = "WaitlistOutcome";
        public static final String APPOINTMENT_MADE = "AppointmentMade";
        public static final String RECORD_APPOINTMENT = "RecordAppointment";
        public static final String SCHEDULE_APPOINTMENT = "ScheduleAppointment";
        public static final String CONFIRM_SERVICE_RECEIVED = "ConfirmServiceReceived";
        public static final String RECORD_SERVICE_RECEIVED = "RecordServiceReceived";
        public static final String SERVICE_REALLY = "ServiceReally";
        public static final String SERVICE_RECEIVED = "ServiceReceived";
        public static final String OPEN_NEXT_REFERRAL = "OpenNextReferral";
        public static final String NEXT_REFERRAL_OPENED = "NextReferralOpened";
        public static final String RECORD_UNMET_NEED = "RecordUnmetNeed";
        public static final String UNMET_NEED_RECORDED = "UnmetNeedRecorded";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String APPOINTMENT_MADE = "appointmentMade";
        public static final String DELIVERY_RESULT = "deliveryResult";
        public static final String RECEIVED = "received";
        public static final String REFERRAL_ID = "referralId";
        public static final String RESPONSE = "response";
        public static final String WAITLIST = "waitlist";

        private Variables() {}
    }
}
