package org.throughline.followup.domain;

import org.throughline.shared.CaseDecision;

/** How a case goes on after a review, as shipped: the program only notes it, so that an agency may draw more. */
public enum ReviewDecision implements CaseDecision {
    CONTINUE,
    REVISE_PLAN,
    REASSESS,
    CLOSE;

    @Override
    public boolean isSafe() {
        return this == CONTINUE;
    }
}
