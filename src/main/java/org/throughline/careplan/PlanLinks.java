package org.throughline.careplan;

/** Paths of this module's pages. */
public final class PlanLinks {

    private PlanLinks() {}

    public static String plan(String caseNumber) {
        return "/cases/" + caseNumber + "/plan";
    }

    public static String revision(String caseNumber, int revision) {
        return plan(caseNumber) + "/revisions/" + revision;
    }

    public static String compared(String caseNumber, int before, int after) {
        return plan(caseNumber) + "/revisions/" + before + ".." + after;
    }

    /** The plan as a task's page shows it. */
    public static String exhibit(String caseNumber, String revisionId) {
        return plan(caseNumber) + "/exhibit?revision=" + revisionId;
    }
}
