package org.throughline.assessment.domain;

import java.util.Arrays;

/** Where a round of an assessment stands. */
public enum RoundStatus {
    INTERVIEWED("interviewed"),
    RANKED("ranked"),
    AWAITING_SIGN_OFF("awaiting-sign-off"),
    RETURNED("returned"),
    SIGNED("signed"),
    /** Sealed without a sign-off, since the risk did not ask for one. */
    COMPLETED("completed");

    private final String id;

    RoundStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static RoundStatus of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
