package org.throughline.closure;

/** Paths of this module's pages. */
public final class ClosureLinks {

    private ClosureLinks() {}

    public static String page(String caseNumber) {
        return "/cases/" + caseNumber + "/closure";
    }

    /** The closing as a task's page shows it. */
    public static String exhibit(String caseNumber, String closureId) {
        return page(caseNumber) + "/exhibit?closure=" + closureId;
    }
}
