package org.throughline.safety;

/** The names of the process {@code suicide-response}, as its picture has them. */
public final class SuicideResponseProcess {

    public static final String KEY = "suicide-response";

    private SuicideResponseProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String CRITICAL_ANSWER_GIVEN = "CriticalAnswerGiven";
        public static final String ASK_ABOUT_SUICIDE = "AskAboutSuicide";
        public static final String RECORD_SUICIDE_INQUIRY = "RecordSuicideInquiry";
        public static final String DETERMINE_SUICIDE_RISK = "DetermineSuicideRisk";
        public static final String RECORD_SUICIDE_RISK = "RecordSuicideRisk";
        public static final String EMERGENCY_NEEDED = "EmergencyNeeded";
        public static final String CALL_EMERGENCY_SERVICES = "CallEmergencyServices";
        public static final String RECORD_EMERGENCY_CALL = "RecordEmergencyCall";
        public static final String CONSULTATION_NEEDED = "ConsultationNeeded";
        public static final String CONSULT_CLINICIAN = "ConsultClinician";
        public static final String RECORD_CONSULTATION = "RecordConsultation";
        public static final String CONSULTATION_DECIDED = "ConsultationDecided";
        public static final String MAKE_SAFETY_PLAN = "MakeSafetyPlan";
        public static final String SEAL_SAFETY_PLAN = "SealSafetyPlan";
        public static final String MAKE_CARING_CONTACT = "MakeCaringContact";
        public static final String RECORD_CARING_CONTACT = "RecordCaringContact";
        public static final String CLOSE_SUICIDE_RESPONSE = "CloseSuicideResponse";
        public static final String RECORD_SUICIDE_CLOSING = "RecordSuicideClosing";
        public static final String CLOSED_BY_CLINICIAN = "ClosedByClinician";
        public static final String SUICIDE_RESPONSE_CLOSED = "SuicideResponseClosed";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CLOSING = "closing";
        public static final String CONSULTATION = "consultation";
        public static final String CONSULTATION_NEEDED = "consultationNeeded";
        public static final String CONTACT_BY = "contactBy";
        public static final String EMERGENCY_NEEDED = "emergencyNeeded";
        public static final String PROTECTIVE_REASONS = "protectiveReasons";
        public static final String SUICIDAL_INTENT = "suicidalIntent";
        public static final String SUICIDAL_THOUGHTS = "suicidalThoughts";
        public static final String SUICIDE_ASKED = "suicideAsked";
        public static final String SUICIDE_ATTEMPT = "suicideAttempt";
        public static final String SUICIDE_MEANS = "suicideMeans";
        public static final String SUICIDE_PLAN = "suicidePlan";
        public static final String SUICIDE_RESPONSE_ID = "suicideResponseId";
        public static final String SUICIDE_RISK_DECISION = "suicideRiskDecision";

        private Variables() {}
    }
}
