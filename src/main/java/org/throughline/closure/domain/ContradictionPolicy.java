package org.throughline.closure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.shared.Rejection;

/**
 * Closing a case with <em>Goals reached</em> against what the record says needs an explanation, which the supervisor
 * sees and which is sealed with the closing.
 */
public final class ContradictionPolicy {

    public static final String GOALS_REACHED = "goals-reached";

    private static final Set<String> HIGH = Set.of("high", "severe");
    private static final Set<String> DONE_WITH = Set.of(GoalResult.MET, GoalResult.NO_LONGER_NEEDED);

    private ContradictionPolicy() {}

    /**
     * @param progress 0 to 100, one for each goal of the plan in force that is still wanted
     * @param riskLevel as assessed last, or null
     */
    public record ProgressRecord(List<Integer> progress, String riskLevel) {

        /** What contradicts reached goals whatever the worker says of each. */
        public List<Contradiction> contradictions() {
            List<Contradiction> found = new ArrayList<>();
            if (!progress.isEmpty() && progress.stream().allMatch(percent -> percent == 0)) {
                found.add(Contradiction.NO_PROGRESS);
            }
            if (riskLevel != null && HIGH.contains(riskLevel)) {
                found.add(Contradiction.HIGH_RISK);
            }
            return List.copyOf(found);
        }
    }

    /** Empty where the case ends for another reason, or where nothing contradicts reached goals. */
    public static List<Contradiction> contradictions(String reason, List<GoalResult> goals, ProgressRecord record) {
        if (!GOALS_REACHED.equals(reason)) {
            return List.of();
        }
        List<Contradiction> found = new ArrayList<>();
        if (goals.isEmpty()) {
            found.add(Contradiction.NO_GOALS);
        } else if (!goals.stream().map(GoalResult::outcome).allMatch(DONE_WITH::contains)) {
            found.add(Contradiction.GOALS_UNMET);
        }
        found.addAll(record.contradictions());
        return List.copyOf(found);
    }

    /**
     * @param names of the contradictions, in the worker's language
     * @throws Rejection at the explanation, {@code closure-contradiction}, where it is missing
     */
    public static void requireExplained(List<Contradiction> contradictions, String explanation, String names) {
        if (!contradictions.isEmpty() && (explanation == null || explanation.isBlank())) {
            throw Rejection.invalidField("contradictionExplained", "closure-contradiction", names);
        }
    }
}
