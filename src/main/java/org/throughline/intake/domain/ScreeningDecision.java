package org.throughline.intake.domain;

import org.throughline.shared.CaseDecision;

/** What becomes of a request for help. Whoever is taken on can still be answered otherwise; whoever is sent away is gone. */
public enum ScreeningDecision implements CaseDecision {
    ACCEPT,
    INFORMATION_ONLY,
    SCREENED_OUT;

    @Override
    public boolean isSafe() {
        return this == ACCEPT;
    }
}
