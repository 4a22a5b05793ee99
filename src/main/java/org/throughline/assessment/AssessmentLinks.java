package org.throughline.assessment;

/** Paths of this module's pages. */
public final class AssessmentLinks {

    private AssessmentLinks() {}

    /** Every assessment of the case. */
    public static String page(String caseNumber) {
        return "/cases/" + caseNumber + "/assessments";
    }

    /** The assessment as a task's page shows it. */
    public static String exhibit(String caseNumber, String assessmentId) {
        return page(caseNumber) + "/exhibit?assessment=" + assessmentId;
    }
}
