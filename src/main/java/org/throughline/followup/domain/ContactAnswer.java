package org.throughline.followup.domain;

import org.throughline.shared.CaseDecision;

/** Whether a client was reached. */
public enum ContactAnswer implements CaseDecision {
    YES,
    NO;

    @Override
    public boolean isSafe() {
        return this == NO;
    }
}
