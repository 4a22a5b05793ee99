package org.throughline.careplan.domain;

import org.throughline.shared.CaseDecision;

/** What a client says to a plan. */
public enum AgreementDecision implements CaseDecision {
    YES,
    NO;

    @Override
    public boolean isSafe() {
        return this == NO;
    }
}
