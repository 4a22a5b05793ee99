package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What came of a referral that was sent. Where it is unclear, services are matched again. */
public enum DeliveryResult implements CaseDecision {
    RECEIVED,
    NEXT_REFERRAL,
    UNMET_NEED;

    @Override
    public boolean isSafe() {
        return this == NEXT_REFERRAL;
    }
}
