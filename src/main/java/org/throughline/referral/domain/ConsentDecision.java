package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether a client releases what the provider has to know. Where it is unclear, the client is asked again. */
public enum ConsentDecision implements CaseDecision {
    GRANTED,
    REFUSED,
    /** Agreed to, but not signed, where only a signed release suffices. */
    UNSIGNED;

    @Override
    public boolean isSafe() {
        return this == UNSIGNED;
    }
}
