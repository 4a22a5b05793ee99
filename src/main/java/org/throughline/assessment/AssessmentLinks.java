package org.throughline.assessment;

/** Paths of this module's pages. */
public final class AssessmentLinks {

    private AssessmentLinks() {}

    /** Every assessment of the case. */
    public static String page(String caseNumber) {
        return "/cases/" + caseNumber + "/assessments";
    }
}
