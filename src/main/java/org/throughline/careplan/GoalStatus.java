package org.throughline.careplan;

import java.util.Arrays;

/** How a goal of a plan stands. */
public enum GoalStatus {
    NOT_STARTED("not-started"),
    ON_TRACK("on-track"),
    BEHIND("behind"),
    MET("met"),
    NO_LONGER_NEEDED("no-longer-needed");

    private final String id;

    GoalStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static GoalStatus of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No goal status " + id));
    }
}
