package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What a client says to the offer of a service. */
public enum OfferDecision implements CaseDecision {
    ACCEPTED,
    DECLINED_OTHER,
    DECLINED_ALL;

    @Override
    public boolean isSafe() {
        return this == DECLINED_OTHER;
    }
}
