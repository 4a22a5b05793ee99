package org.throughline.followup;

/** The names of the process {@code follow-up}, as its picture has them. */
public final class FollowUpProcess {

    public static final String KEY = "follow-up";

    private FollowUpProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String FOLLOW_UP_BEGINS = "FollowUpBegins";
        public static final String DETERMINE_INTERVAL = "DetermineInterval";
        public static final String SCHEDULE_FOLLOW_UP = "ScheduleFollowUp";
        public static final String RECORD_CONTACT = "RecordContact";
        public static final String LOG_CONTACT = "LogContact";
        public static final String CONTACT_MADE = "ContactMade";
        public static final String REVIEW_PROGRESS = "ReviewProgress";
        public static final String RECORD_PROGRESS = "RecordProgress";
        public static final String REVIEW_DECIDED = "ReviewDecided";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CONTACT_DECISION = "contactDecision";
        public static final String CONTACT_LOST = "contactLost";
        public static final String FOLLOW_UP_DUE = "followUpDue";
        public static final String INTERVAL_DAYS = "intervalDays";
        public static final String REACHED = "reached";
        public static final String REVIEW_DECISION = "reviewDecision";

        private Variables() {}
    }
}
