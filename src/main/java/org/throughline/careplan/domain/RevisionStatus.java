package org.throughline.careplan.domain;

import java.util.Arrays;

/** Where a revision of a plan stands. From {@link #IN_REVIEW} on its content never changes. */
public enum RevisionStatus {
    DRAFT("draft"),
    IN_REVIEW("in-review"),
    RETURNED("returned"),
    APPROVED("approved"),
    ACTIVE("active"),
    SUPERSEDED("superseded");

    private final String id;

    RevisionStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static RevisionStatus of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
