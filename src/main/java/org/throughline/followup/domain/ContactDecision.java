package org.throughline.followup.domain;

import org.throughline.shared.CaseDecision;

/** What follows a contact, or an attempt at one. */
public enum ContactDecision implements CaseDecision {
    REVIEW,
    TRY_AGAIN;

    @Override
    public boolean isSafe() {
        return this == TRY_AGAIN;
    }
}
