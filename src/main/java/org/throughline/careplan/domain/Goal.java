package org.throughline.careplan.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A measurable goal.
 *
 * @param id the same in every revision that carries the goal on
 * @param need need category id
 * @param owner client, family, worker, provider or other
 * @param writtenBy username of who wrote these words
 */
public record Goal(
        UUID id, String need, String statement, String measure, String owner, LocalDate targetDate, String writtenBy) {

    boolean saysTheSameAs(Goal other) {
        return need.equals(other.need)
                && statement.equals(other.statement)
                && measure.equals(other.measure)
                && owner.equals(other.owner)
                && targetDate.equals(other.targetDate);
    }

    Goal as(UUID line, String author) {
        return new Goal(line, need, statement, measure, owner, targetDate, author);
    }
}
