package org.throughline.closure;

/** The names of the process {@code closure}, as its picture has them. */
public final class ClosureProcess {

    public static final String KEY = "closure";

    private ClosureProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String CLOSURE_BEGINS = "ClosureBegins";
        public static final String PREPARE_CLOSURE = "PrepareClosure";
        public static final String RECORD_CLOSURE = "RecordClosure";
        public static final String APPROVE_CLOSURE = "ApproveClosure";
        public static final String RECORD_CLOSURE_DECISION = "RecordClosureDecision";
        public static final String CLOSURE_APPROVED = "ClosureApproved";
        public static final String CLOSE_CASE = "CloseCase";
        public static final String CLOSURE_DONE = "ClosureDone";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CLOSURE_ID = "closureId";
        public static final String DECISION = "decision";

        private Variables() {}
    }
}
