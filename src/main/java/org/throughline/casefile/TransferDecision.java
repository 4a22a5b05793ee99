package org.throughline.casefile;

import org.throughline.shared.CaseDecision;

/** What a receiving supervisor can answer to a request for a transfer. */
public enum TransferDecision implements CaseDecision {
    ACCEPT,
    /** The case stays where it is. */
    DECLINE;

    @Override
    public boolean isSafe() {
        return this == DECLINE;
    }
}
