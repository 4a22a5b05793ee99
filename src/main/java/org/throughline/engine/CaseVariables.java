package org.throughline.engine;

/** The variables that every process of a case has or may have; what is a process's own stands in its own class. */
public final class CaseVariables {

    public static final String CASE_ID = "caseId";

    /** The business key again, as a variable: Camunda Tasklist lists variables only. */
    public static final String CASE_NUMBER = "caseNumber";

    /** The id of the last form submission accepted in this process, or given to it by the program. */
    public static final String SUBMISSION_ID = "submissionId";

    /** The result of the decision table, whose outputs deadlines depend on. */
    public static final String TRIAGE = "triage";

    public static final String PRIORITY = "priority";

    public static final String RISK_LEVEL = "riskLevel";

    /** The moment until when the client must hear from a worker; the first task of the worker is due then. */
    public static final String RESPOND_BY = "respondBy";

    private CaseVariables() {}

    /** The variable with the id of the last submission of one task: {@code submissionId_ReviewPlan}. */
    public static String submissionOf(String taskKey) {
        return SUBMISSION_ID + "_" + taskKey;
    }

    /** Says whose case it is and who submitted what: nobody but the program writes it. */
    public static boolean isIdentity(String name) {
        return name.equals(CASE_ID)
                || name.equals(CASE_NUMBER)
                || name.equals(SUBMISSION_ID)
                || name.startsWith(submissionOf(""));
    }
}
