package org.throughline.careplan.domain;

import org.throughline.shared.Rejection;

/** A plan that was returned is not put before a supervisor again word for word. */
public final class ReworkPolicy {

    private ReworkPolicy() {}

    /**
     * @param returned the revision before, as it was decided on
     * @param asked what the supervisor wanted changed
     */
    public static void requireChange(Revision returned, PlanContent content, String asked) {
        if (PlanText.of(content).equals(PlanText.of(returned.content()))) {
            throw Rejection.invalidField("goals", "plan-unchanged", asked);
        }
    }
}
