package org.throughline.supervision;

/** The names of the process {@code supervision-decision}, as its picture has them. */
public final class SupervisionDecisionProcess {

    public static final String KEY = "supervision-decision";

    private SupervisionDecisionProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String DECISION_SIGNED = "DecisionSigned";
        public static final String CARRY_OUT_DECISION = "CarryOutDecision";
        public static final String RECORD_DECISION_OUTCOME = "RecordDecisionOutcome";
        public static final String DECISION_SETTLED = "DecisionSettled";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String SUPERVISION_DECISION_ID = "supervisionDecisionId";
        public static final String SUPERVISION_DUE = "supervisionDue";

        private Variables() {}
    }
}
