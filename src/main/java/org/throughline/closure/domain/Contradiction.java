package org.throughline.closure.domain;

import java.util.Arrays;

/** What the record says against closing a case because its goals were reached. */
public enum Contradiction {
    NO_GOALS("no-goals"),
    GOALS_UNMET("goals-unmet"),
    NO_PROGRESS("no-progress"),
    HIGH_RISK("high-risk");

    private final String id;

    Contradiction(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static Contradiction of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
