package org.throughline.closure;

/** The names of the process {@code aftercare}, as its picture has them. */
public final class AftercareProcess {

    public static final String KEY = "aftercare";

    private AftercareProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String AFTERCARE_AGREED = "AftercareAgreed";
        public static final String AFTERCARE_DAY = "AftercareDay";
        public static final String CHECK_AFTERCARE = "CheckAftercare";
        public static final String AFTERCARE_STILL_DUE = "AftercareStillDue";
        public static final String AFTERCARE_NOT_DUE = "AftercareNotDue";
        public static final String ASK_AFTER_CLIENT = "AskAfterClient";
        public static final String RECORD_AFTERCARE = "RecordAftercare";
        public static final String CLIENT_ASKED_AFTER = "ClientAskedAfter";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String AFTERCARE_DUE = "aftercareDue";
        public static final String AFTERCARE_ON = "aftercareOn";
        public static final String CLOSURE_ID = "closureId";

        private Variables() {}
    }
}
