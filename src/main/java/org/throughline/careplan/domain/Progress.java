package org.throughline.careplan.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.careplan.GoalMotivation;

/**
 * How far a goal had come when it was noted.
 *
 * @param rated on the goal's levels; null where it was not
 */
public record Progress(
        UUID goalId,
        String status,
        int percent,
        Rated rated,
        String note,
        GoalMotivation motivation,
        String by,
        Instant at) {

    /** @param revisionId whose levels it was rated on; @param level −2 to 2 */
    public record Rated(UUID revisionId, int level) {}

    /** Null where it was not rated. */
    public Integer attained() {
        return rated == null ? null : rated.level();
    }
}
