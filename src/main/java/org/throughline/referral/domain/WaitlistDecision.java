package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** The result of a check of the waiting list. */
public enum WaitlistDecision implements CaseDecision {
    STILL_WAITING,
    PLACE_FOUND,
    GIVEN_UP;

    @Override
    public boolean isSafe() {
        return this == STILL_WAITING;
    }
}
