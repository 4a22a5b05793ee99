package org.throughline.careplan;

import java.time.Instant;
import java.util.UUID;

/**
 * Progress noted on a goal.
 *
 * @param attained level of the goal in the plan, −2 to 2; null where it was not rated
 * @param motivation of the client at that time
 */
public record GoalProgress(
        UUID goalId,
        GoalStatus status,
        int percent,
        Integer attained,
        String note,
        GoalMotivation motivation,
        String by,
        Instant at) {}
