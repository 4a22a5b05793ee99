package org.throughline.closure.domain;

import java.util.UUID;

/**
 * What became of one goal.
 *
 * @param goalId null where the goal stood in no plan
 * @param outcome met, partly-met, not-met or no-longer-needed
 * @param note may be null
 */
public record GoalResult(UUID goalId, String statement, String outcome, String note) {

    public static final String MET = "met";
    public static final String PARTLY_MET = "partly-met";
    public static final String NOT_MET = "not-met";
    public static final String NO_LONGER_NEEDED = "no-longer-needed";
}
