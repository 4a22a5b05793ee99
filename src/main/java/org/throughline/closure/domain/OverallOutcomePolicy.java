package org.throughline.closure.domain;

import java.util.List;

/**
 * What the goals' outcomes come to. Goals that are no longer needed do not count; a case all of whose counting goals were
 * met is a success, one where anything was reached is partly so.
 */
public final class OverallOutcomePolicy {

    private OverallOutcomePolicy() {}

    public static String of(List<GoalResult> goals) {
        List<String> counting = goals.stream()
                .map(GoalResult::outcome)
                .filter(outcome -> !outcome.equals(GoalResult.NO_LONGER_NEEDED))
                .toList();
        if (counting.isEmpty()) {
            return "no-goals";
        }
        if (counting.stream().allMatch(GoalResult.MET::equals)) {
            return "goals-met";
        }
        return counting.stream().allMatch(GoalResult.NOT_MET::equals) ? "not-met" : "partly-met";
    }
}
