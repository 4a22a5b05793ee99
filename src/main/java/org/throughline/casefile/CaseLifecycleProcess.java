package org.throughline.casefile;

/** The names of the process {@code case-lifecycle}, as its picture has them. */
public final class CaseLifecycleProcess {

    public static final String KEY = "case-lifecycle";

    private CaseLifecycleProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String SERVICE_REQUESTED = "ServiceRequested";
        public static final String WORK_WITH_CLIENT = "WorkWithClient";
        public static final String REQUEST_RECEIVED = "RequestReceived";
        public static final String INTAKE = "Intake";
        public static final String ACCEPTED_FOR_SERVICE = "AcceptedForService";
        public static final String REQUEST_ANSWERED = "RequestAnswered";
        public static final String REQUEST_NOT_TAKEN = "RequestNotTaken";
        public static final String TRIAGE_CASE = "TriageCase";
        public static final String RECORD_TRIAGE = "RecordTriage";
        public static final String PROPOSE_WORKER = "ProposeWorker";
        public static final String ASSIGN_WORKER = "AssignWorker";
        public static final String RECORD_ASSIGNMENT = "RecordAssignment";
        public static final String ENTER_ASSESSMENT = "EnterAssessment";
        public static final String ASSESSMENT = "Assessment";
        public static final String ENTER_PLAN = "EnterPlan";
        public static final String PLAN = "Plan";
        public static final String CARRY_OUT_PLAN = "CarryOutPlan";
        public static final String PLAN_AGREED = "PlanAgreed";
        public static final String ANY_SERVICES_PLANNED = "AnyServicesPlanned";
        public static final String ANNOUNCE_SERVICES = "AnnounceServices";
        public static final String ENTER_FOLLOW_UP = "EnterFollowUp";
        public static final String FOLLOW_UP = "FollowUp";
        public static final String REVIEW_OUTCOME = "ReviewOutcome";
        public static final String WORK_FINISHED = "WorkFinished";
        public static final String ENTER_PLAN_REVISION = "EnterPlanRevision";
        public static final String REVISE_PLAN = "RevisePlan";
        public static final String ENTER_REASSESSMENT = "EnterReassessment";
        public static final String REASSESS = "Reassess";
        public static final String ARRANGE_SERVICES = "ArrangeServices";
        public static final String SERVICES_ANNOUNCED = "ServicesAnnounced";
        public static final String REFERRAL = "Referral";
        public static final String SERVICES_ARRANGED = "ServicesArranged";
        public static final String PLAN_CARRIED_OUT = "PlanCarriedOut";
        public static final String NOT_ACCEPTED = "NotAccepted";
        public static final String CONTACT_HAS_ENDED = "ContactHasEnded";
        public static final String DUPLICATE_FOUND = "DuplicateFound";
        public static final String SETTLE_REFERRALS_OF_DUPLICATE = "SettleReferralsOfDuplicate";
        public static final String CLOSE_AS_DUPLICATE = "CloseAsDuplicate";
        public static final String CLOSED_AS_DUPLICATE = "ClosedAsDuplicate";
        public static final String CLOSE_AT_INTAKE = "CloseAtIntake";
        public static final String NOT_OPENED = "NotOpened";
        public static final String SETTLE_REFERRALS = "SettleReferrals";
        public static final String ENTER_CLOSURE = "EnterClosure";
        public static final String CLOSURE = "Closure";
        public static final String CASE_CLOSED = "CaseClosed";
        public static final String SAFETY_CONCERN = "SafetyConcern";
        public static final String SAFETY_CONCERN_RAISED = "SafetyConcernRaised";
        public static final String SAFETY_RESPONSE = "SafetyResponse";
        public static final String SAFETY_CONCERN_HANDLED = "SafetyConcernHandled";
        public static final String SUICIDE_RISK = "SuicideRisk";
        public static final String SUICIDE_RISK_NAMED = "SuicideRiskNamed";
        public static final String SUICIDE_RESPONSE = "SuicideResponse";
        public static final String SUICIDE_RISK_HANDLED = "SuicideRiskHandled";
        public static final String TRANSFER_CASE_REQUEST = "TransferCaseRequest";
        public static final String TRANSFER_REQUESTED = "TransferRequested";
        public static final String TRANSFER = "Transfer";
        public static final String TRANSFER_SETTLED = "TransferSettled";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String SAFETY_CONCERN_RAISED = "SafetyConcernRaised";
        public static final String SUICIDE_RISK_NAMED = "SuicideRiskNamed";
        public static final String TRANSFER_REQUESTED = "TransferRequested";
        public static final String CONTACT_ENDED = "ContactEnded";
        public static final String DUPLICATE_FOUND = "DuplicateFound";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CHILDREN_IN_HOUSEHOLD = "childrenInHousehold";
        public static final String CONCERN_ID = "concernId";
        public static final String HAS_SERVICES = "hasServices";
        public static final String IMMEDIATE_DANGER = "immediateDanger";
        public static final String PLANNED_SERVICE_ID = "plannedServiceId";
        public static final String PLANNED_SERVICE_IDS = "plannedServiceIds";
        public static final String PRESENTING_PROBLEM = "presentingProblem";
        public static final String REVIEW_DECISION = "reviewDecision";
        public static final String SCREENING = "screening";
        public static final String SOURCE = "source";
        public static final String SUICIDE_RESPONSE_ID = "suicideResponseId";
        public static final String TO_TEAM = "toTeam";
        public static final String TRANSFER_ID = "transferId";

        private Variables() {}
    }
}
