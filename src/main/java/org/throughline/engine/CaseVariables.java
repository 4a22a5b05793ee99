package org.throughline.engine;

/** The variables that every process of a case has or may have; what is a process's own stands in its own class. */
public final class CaseVariables {

    public static final String CASE_ID = "caseId";

    /** The business key again, as a variable: Camunda Tasklist lists variables only. */
    public static final String CASE_NUMBER = "caseNumber";

    /** The id of the last form submission accepted in this process instance. */
    public static final String SUBMISSION_ID = "submissionId";

    /** The result of the decision table, whose outputs deadlines depend on. */
    public static final String TRIAGE = "triage";

    public static final String PRIORITY = "priority";

    public static final String RISK_LEVEL = "riskLevel";

    private CaseVariables() {}
}
