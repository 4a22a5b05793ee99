package org.throughline.assessment.domain;

import org.throughline.shared.CaseDecision;

/** What a clinician decides on an assessment. */
public enum SignOffDecision implements CaseDecision {
    SIGN,
    RETURN;

    @Override
    public boolean isSafe() {
        return this == RETURN;
    }
}
