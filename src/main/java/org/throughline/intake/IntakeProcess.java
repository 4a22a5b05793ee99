package org.throughline.intake;

/** The names of the process {@code intake}, as its picture has them. */
public final class IntakeProcess {

    public static final String KEY = "intake";

    private IntakeProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String REQUEST_TAKEN = "RequestTaken";
        public static final String FIND_DUPLICATES = "FindDuplicates";
        public static final String DUPLICATES_FOUND = "DuplicatesFound";
        public static final String CHECK_DUPLICATES = "CheckDuplicates";
        public static final String LINK_CLIENT = "LinkClient";
        public static final String TAKE_SOCIAL_HISTORY = "TakeSocialHistory";
        public static final String RECORD_SOCIAL_HISTORY = "RecordSocialHistory";
        public static final String SCREEN_REQUEST = "ScreenRequest";
        public static final String RECORD_SCREENING = "RecordScreening";
        public static final String SCREENING_RESULT = "ScreeningResult";
        public static final String ACCEPTED = "Accepted";
        public static final String INFORMATION_ONLY = "InformationOnly";
        public static final String SCREENED_OUT = "ScreenedOut";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CHILDREN_IN_HOUSEHOLD = "childrenInHousehold";
        public static final String DUPLICATES_FOUND = "duplicatesFound";
        public static final String IMMEDIATE_DANGER = "immediateDanger";
        public static final String PRESENTING_PROBLEM = "presentingProblem";
        public static final String SCREENING = "screening";

        private Variables() {}
    }
}
