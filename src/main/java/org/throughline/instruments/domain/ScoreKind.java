package org.throughline.instruments.domain;

import java.util.Arrays;
import java.util.Optional;

/** How a score comes from the answers. */
public enum ScoreKind {
    SUM("sum"),
    MEAN("mean"),
    PRODUCT("product"),
    COUNT_RATED("count-rated"),
    COUNT_EQUAL("count-equal"),
    COUNT_AT_LEAST("count-at-least");

    private final String id;

    ScoreKind(String id) {
        this.id = id;
    }

    /** Such a score does not exist where too much is missing; a count does. */
    boolean needsAnswers() {
        return this == SUM || this == MEAN || this == PRODUCT;
    }

    static Optional<ScoreKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
