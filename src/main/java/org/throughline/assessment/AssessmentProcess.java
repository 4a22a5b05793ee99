package org.throughline.assessment;

/** The names of the process {@code assessment}, as its picture has them. */
public final class AssessmentProcess {

    public static final String KEY = "assessment";

    private AssessmentProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String ASSESSMENT_BEGINS = "AssessmentBegins";
        public static final String PREPARE_ASSESSMENT = "PrepareAssessment";
        public static final String INTERVIEW_CLIENT = "InterviewClient";
        public static final String SCORE_ASSESSMENT = "ScoreAssessment";
        public static final String RANK_NEEDS = "RankNeeds";
        public static final String RECORD_NEEDS = "RecordNeeds";
        public static final String DETERMINE_RISK = "DetermineRisk";
        public static final String RECORD_RISK = "RecordRisk";
        public static final String SIGN_OFF_NEEDED = "SignOffNeeded";
        public static final String SIGN_OFF_ASSESSMENT = "SignOffAssessment";
        public static final String RECORD_SIGN_OFF = "RecordSignOff";
        public static final String ASSESSMENT_SIGNED = "AssessmentSigned";
        public static final String ASSESSMENT_COMPLETE = "AssessmentComplete";

        private Elements() {}
    }

    /** Elements of earlier drawings, at which open cases may still stand. */
    public static final class Earlier {

        public static final String CHOOSE_INSTRUMENTS = "ChooseInstruments";

        private Earlier() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String ASSESSMENT_ID = "assessmentId";
        public static final String DECISION = "decision";
        public static final String HIGHEST_SEVERITY = "highestSeverity";
        public static final String IMMEDIATE_DANGER = "immediateDanger";
        public static final String NEED_COUNT = "needCount";
        public static final String RISK_DECISION = "riskDecision";
        public static final String SCORE = "score";
        public static final String SIGN_OFF_REQUIRED = "signOffRequired";

        private Variables() {}
    }
}
