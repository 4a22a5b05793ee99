package org.throughline.careplan;

/** The names of the process {@code plan}, as its picture has them. */
public final class PlanProcess {

    public static final String KEY = "plan";

    private PlanProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String PLANNING_BEGINS = "PlanningBegins";
        public static final String OPEN_PLAN_REVISION = "OpenPlanRevision";
        public static final String DRAFT_PLAN = "DraftPlan";
        public static final String RECORD_DRAFT = "RecordDraft";
        public static final String REVIEW_PLAN = "ReviewPlan";
        public static final String RECORD_REVIEW = "RecordReview";
        public static final String PLAN_APPROVED = "PlanApproved";
        public static final String CONFIRM_CLIENT_AGREEMENT = "ConfirmClientAgreement";
        public static final String RECORD_AGREEMENT = "RecordAgreement";
        public static final String CLIENT_AGREED = "ClientAgreed";
        public static final String ACTIVATE_PLAN = "ActivatePlan";
        public static final String PLAN_ACTIVE = "PlanActive";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String AGREED = "agreed";
        public static final String DECISION = "decision";
        public static final String HAS_SERVICES = "hasServices";
        public static final String PLAN_REVISION_ID = "planRevisionId";
        public static final String PLAN_SHA256 = "planSha256";
        public static final String PLANNED_SERVICE_IDS = "plannedServiceIds";

        private Variables() {}
    }
}
