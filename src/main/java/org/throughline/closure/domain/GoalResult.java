package org.throughline.closure.domain;

import java.util.UUID;
import org.throughline.careplan.GoalAttainment.GoalRating;

/**
 * What became of one goal.
 *
 * @param goalId null where the goal stood in no plan
 * @param outcome met, partly-met, not-met or no-longer-needed
 * @param note may be null
 * @param attained on the levels that the plan has for it; null where it was not rated
 */
public record GoalResult(UUID goalId, String statement, String outcome, String note, AttainedLevel attained) {

    public static final String MET = "met";
    public static final String PARTLY_MET = "partly-met";
    public static final String NOT_MET = "not-met";
    public static final String NO_LONGER_NEEDED = "no-longer-needed";

    /** Of a goal that was not rated. */
    public GoalResult(UUID goalId, String statement, String outcome, String note) {
        this(goalId, statement, outcome, note, null);
    }

    /**
     * The level that was reached in the end.
     *
     * @param level −2 to 2
     * @param words of that level, as the plan had them
     * @param weight of the goal, as the plan had it
     */
    public record AttainedLevel(int level, String words, int weight) {}

    GoalResult of(UUID goal) {
        return new GoalResult(goal, statement, outcome, note, attained);
    }

    /** Rated on the levels of the plan. */
    public GoalResult rated(AttainedLevel level) {
        return new GoalResult(goalId, statement, outcome, note, level);
    }

    GoalRating rating() {
        return attained == null ? new GoalRating(null) : new GoalRating(attained.weight(), attained.level());
    }
}
