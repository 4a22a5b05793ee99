package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** How to go on where the provider does not answer. */
public enum WithoutAnswerDecision implements CaseDecision {
    WAIT_ON,
    MATCH_AGAIN;

    @Override
    public boolean isSafe() {
        return this == WAIT_ON;
    }
}
