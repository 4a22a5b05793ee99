package org.throughline.intake;

/** The names of the process {@code call-back}, as its picture has them. */
public final class CallBackProcess {

    public static final String KEY = "call-back";

    private CallBackProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String CALL_WRITTEN_DOWN = "CallWrittenDown";
        public static final String CASE_HANDED_OVER = "CaseHandedOver";
        public static final String RETURN_CALL = "ReturnCall";
        public static final String CLOSED_BEFORE_THE_CALL = "ClosedBeforeTheCall";
        public static final String CALL_LEFT_TO_CLOSURE = "CallLeftToClosure";
        public static final String RETURN_CALL_AT_INTAKE = "ReturnCallAtIntake";
        public static final String CLOSED_AT_INTAKE = "ClosedAtIntake";
        public static final String CALL_LEFT_TO_INTAKE = "CallLeftToIntake";
        public static final String RECORD_CALL_RETURNED = "RecordCallReturned";
        public static final String CALL_RETURNED = "CallReturned";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String CASE_CLOSED = "CaseClosed";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String HANDED_OVER = "handedOver";
        public static final String NOTE_ID = "noteId";

        private Variables() {}
    }
}
