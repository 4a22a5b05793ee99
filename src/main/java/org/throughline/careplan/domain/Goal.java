package org.throughline.careplan.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A measurable goal.
 *
 * @param id the same in every revision that carries the goal on
 * @param need need category id
 * @param owner client, family, worker, provider or other
 * @param strength of the client that it builds on; null where none is named
 * @param scale its five levels; null without them
 * @param writtenBy username of who wrote these words
 */
public record Goal(
        UUID id,
        String need,
        String statement,
        String measure,
        String owner,
        LocalDate targetDate,
        String strength,
        AttainmentScale scale,
        String writtenBy) {

    boolean saysTheSameAs(Goal other) {
        return need.equals(other.need)
                && statement.equals(other.statement)
                && measure.equals(other.measure)
                && owner.equals(other.owner)
                && targetDate.equals(other.targetDate)
                && Objects.equals(strength, other.strength)
                && Objects.equals(scale, other.scale);
    }

    Goal as(UUID line, String author) {
        return new Goal(line, need, statement, measure, owner, targetDate, strength, scale, author);
    }
}
