package org.throughline.followup.process;

import org.throughline.engine.Step;

/** The variables of the process {@code follow-up}. */
final class FollowUpVariables {

    static final String INTERVAL = "intervalDays";
    static final String DUE = "followUpDue";
    static final String CONTACT_DECISION = "contactDecision";
    static final String REACHED = "reached";
    static final String CONTACT_LOST = "contactLost";

    private FollowUpVariables() {}

    /** Days as the decision table gave them: any whole number type. */
    static int days(Step step) {
        return step.get(INTERVAL) instanceof Number days
                ? days.intValue()
                : Integer.parseInt(String.valueOf(step.get(INTERVAL)));
    }
}
