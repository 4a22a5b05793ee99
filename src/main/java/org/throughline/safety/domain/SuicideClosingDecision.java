package org.throughline.safety.domain;

import org.throughline.shared.CaseDecision;

/** Whether a clinician closes the response to a risk of suicide. */
public enum SuicideClosingDecision implements CaseDecision {
    CLOSE,
    ASK_AGAIN;

    @Override
    public boolean isSafe() {
        return this == ASK_AGAIN;
    }
}
