package org.throughline.careplan.process;

/** Names of the variables of the process {@code plan}. */
final class PlanVariables {

    /** The revision that is being worked on. */
    static final String REVISION = "planRevisionId";

    /** Hash of the text that was put before the supervisor. */
    static final String SHOWN = "planSha256";

    private PlanVariables() {}
}
