package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What a look at the waiting list came to. */
public enum WaitlistDecision implements CaseDecision {
    STILL_WAITING,
    PLACE_FOUND,
    GIVEN_UP;

    @Override
    public boolean isSafe() {
        return this == STILL_WAITING;
    }
}
