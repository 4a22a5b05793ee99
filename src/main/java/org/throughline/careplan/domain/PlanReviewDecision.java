package org.throughline.careplan.domain;

import org.throughline.shared.CaseDecision;

/** What a supervisor decides on a plan. */
public enum PlanReviewDecision implements CaseDecision {
    APPROVE,
    RETURN;

    @Override
    public boolean isSafe() {
        return this == RETURN;
    }
}
