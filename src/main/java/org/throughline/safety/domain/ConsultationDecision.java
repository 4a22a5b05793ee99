package org.throughline.safety.domain;

import org.throughline.shared.CaseDecision;

/** What a clinician decides on somebody at risk of suicide. */
public enum ConsultationDecision implements CaseDecision {
    EMERGENCY,
    SAFETY_PLAN,
    CARING_CONTACT;

    /** Where nobody knows what was meant, the emergency services are called: a call too many harms nobody. */
    @Override
    public boolean isSafe() {
        return this == EMERGENCY;
    }
}
