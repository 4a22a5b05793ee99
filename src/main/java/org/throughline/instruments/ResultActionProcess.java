package org.throughline.instruments;

/** The names of the process {@code result-action}, as its picture has them. */
public final class ResultActionProcess {

    public static final String KEY = "result-action";

    private ResultActionProcess() {}

    /** Its events, tasks and gateways. */
    public static final class Elements {

        public static final String RESULT_ASKS_FOR_ACTION = "ResultAsksForAction";
        public static final String KEPT_TO_LICENSED = "KeptToLicensed";
        public static final String ACT_ON_RESULT = "ActOnResult";
        public static final String CLOSED_BEFORE_ACTING = "ClosedBeforeActing";
        public static final String ACTING_LEFT_TO_CLOSURE = "ActingLeftToClosure";
        public static final String ACT_ON_RESULT_AS_CLINICIAN = "ActOnResultAsClinician";
        public static final String CLOSED_BEFORE_LICENSED_ACTING = "ClosedBeforeLicensedActing";
        public static final String LICENSED_ACTING_LEFT = "LicensedActingLeft";
        public static final String RECORD_RESULT_ACTION = "RecordResultAction";
        public static final String RESULT_ACTED_ON = "ResultActedOn";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String CASE_CLOSED = "CaseClosed";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String RESULT_ACTION_ID = "resultActionId";
        public static final String LICENCE_NEEDED = "licenceNeeded";
        public static final String ACT_BY = "actBy";

        private Variables() {}
    }
}
