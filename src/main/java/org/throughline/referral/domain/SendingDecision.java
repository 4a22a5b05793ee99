package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether the referral left the house. Where the client's release has ended meanwhile, the client is asked again. */
public enum SendingDecision implements CaseDecision {
    SENT,
    RELEASE_ENDED;

    @Override
    public boolean isSafe() {
        return this == RELEASE_ENDED;
    }
}
