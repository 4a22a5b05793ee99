package org.throughline.closure.domain;

import org.throughline.shared.CaseDecision;

/** What a supervisor decides on a closing. */
public enum ClosureDecision implements CaseDecision {
    APPROVE,
    RETURN;

    @Override
    public boolean isSafe() {
        return this == RETURN;
    }
}
