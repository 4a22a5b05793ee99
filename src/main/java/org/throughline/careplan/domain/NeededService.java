package org.throughline.careplan.domain;

import java.util.UUID;

/** A service that the plan asks for. An equal one keeps its id from revision to revision. */
public record NeededService(UUID id, String need, String description, String writtenBy) {

    boolean saysTheSameAs(NeededService other) {
        return need.equals(other.need) && description.equalsIgnoreCase(other.description);
    }

    NeededService as(UUID known, String author) {
        return new NeededService(known, need, description, author);
    }
}
