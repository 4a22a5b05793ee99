package org.throughline.referral;

/** The names of the process {@code referral-delivery}, as its picture has them. */
public final class ReferralDeliveryProcess {

    public static final String KEY = "referral-delivery";

    private ReferralDeliveryProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String REFERRAL_SENT = "ReferralSent";
        public static final String AWAIT_ANSWER = "AwaitAnswer";
        public static final String ANSWER_AWAITED = "AnswerAwaited";
        public static final String RECORD_PROVIDER_RESPONSE = "RecordProviderResponse";
        public static final String RECORD_RESPONSE = "RecordResponse";
        public static final String ANSWER_KEPT = "AnswerKept";
        public static final String TIME_TO_ASK_AGAIN = "TimeToAskAgain";
        public static final String TIME_TO_CALL = "TimeToCall";
        public static final String TIME_TO_DECIDE = "TimeToDecide";
        public static final String ASK_PROVIDER_AGAIN = "AskProviderAgain";
        public static final String CALL_PROVIDER = "CallProvider";
        public static final String RECORD_PROVIDER_ASKED = "RecordProviderAsked";
        public static final String PROVIDER_ASKED = "ProviderAsked";
        public static final String DECIDE_WITHOUT_ANSWER = "DecideWithoutAnswer";
        public static final String RECORD_WITHOUT_ANSWER = "RecordWithoutAnswer";
        public static final String WITHOUT_ANSWER = "WithoutAnswer";
        public static final String ANSWER_GIVEN_UP = "AnswerGivenUp";
        public static final String NO_ANSWER_CAME = "NoAnswerCame";
        public static final String PROVIDER_RESPONSE = "ProviderResponse";
        public static final String CHECK_WAITLIST = "CheckWaitlist";
        public static final String RECORD_WAITLIST = "RecordWaitlist";
        public static final String WAITLIST_OUTCOME = "WaitlistOutcome";
        public static final String APPOINTMENT_MADE = "AppointmentMade";
        public static final String RECORD_APPOINTMENT = "RecordAppointment";
        public static final String PROVIDER_SAYS_DONE = "ProviderSaysDone";
        public static final String SCHEDULE_APPOINTMENT = "ScheduleAppointment";
        public static final String CONFIRM_SERVICE_RECEIVED = "ConfirmServiceReceived";
        public static final String RECORD_SERVICE_RECEIVED = "RecordServiceReceived";
        public static final String SERVICE_REALLY = "ServiceReally";
        public static final String CLARIFY_WITH_PROVIDER = "ClarifyWithProvider";
        public static final String RECORD_CLARIFICATION = "RecordClarification";
        public static final String SERVICE_HELPED = "ServiceHelped";
        public static final String SERVICE_RECEIVED = "ServiceReceived";
        public static final String REVIEW_NEED = "ReviewNeed";
        public static final String RECORD_NEED_REVIEW = "RecordNeedReview";
        public static final String NEED_REVIEWED = "NeedReviewed";
        public static final String SERVICE_GOES_ON = "ServiceGoesOn";
        public static final String NEED_GOES_TO_PLAN = "NeedGoesToPlan";
        public static final String RECORD_UNMET_NEED = "RecordUnmetNeed";
        public static final String UNMET_NEED_RECORDED = "UnmetNeedRecorded";
        public static final String OPEN_NEXT_REFERRAL = "OpenNextReferral";
        public static final String NEXT_REFERRAL_OPENED = "NextReferralOpened";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String PROVIDER_REPORTED_DONE = "ProviderReportedDone";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String APPOINTMENT_MADE = "appointmentMade";
        public static final String ASK_ON = "askOn";
        public static final String DECIDE_ON = "decideOn";
        public static final String DELIVERY_RESULT = "deliveryResult";
        public static final String NEED_REVIEW = "needReview";
        public static final String RECEIVED = "received";
        public static final String REFERRAL_ID = "referralId";
        public static final String RESPONSE = "response";
        public static final String SERVICE_HELPED = "serviceHelped";
        public static final String WAITLIST = "waitlist";
        public static final String WITHOUT_ANSWER = "withoutAnswer";

        private Variables() {}
    }
}
