package org.throughline.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.careplan.GoalProgress;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.PlanView.LevelText;
import org.throughline.careplan.Plans;
import org.throughline.closure.domain.GoalResult;
import org.throughline.closure.domain.GoalResult.AttainedLevel;
import org.throughline.shared.Rejection;

/** Rates the goals of a closing on the levels that the plan in force has for them. */
@Component
public class GoalRatings {

    private final Plans plans;

    GoalRatings(Plans plans) {
        this.plans = plans;
    }

    /**
     * The goals' results with what they were rated.
     *
     * @param results in the order of the rows that they were answered in
     * @param levels what each row was rated; null where it was not
     * @throws Rejection at the row's rating, {@code goal-without-levels}, where the plan has no levels for the goal
     */
    List<GoalResult> rate(UUID caseId, List<GoalResult> results, List<Integer> levels) {
        Map<UUID, AttainmentView> scales = scales(caseId);
        List<GoalResult> rated = new ArrayList<>(results);
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) != null) {
                AttainmentView scale = scales.get(results.get(i).goalId());
                if (scale == null) {
                    throw Rejection.invalidField("goals[" + i + "].attained", "goal-without-levels");
                }
                rated.set(i, results.get(i).rated(attained(scale, levels.get(i))));
            }
        }
        return List.copyOf(rated);
    }

    /** The level that a goal was rated at last while it was worked on; null where it never was. */
    public Integer lastOf(UUID goalId) {
        return plans.progressOf(goalId).stream()
                .map(GoalProgress::attained)
                .reduce(null, (before, now) -> now == null ? before : now);
    }

    private Map<UUID, AttainmentView> scales(UUID caseId) {
        return plans.inForce(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .filter(goal -> goal.attainment() != null)
                .collect(Collectors.toMap(GoalView::id, GoalView::attainment));
    }

    private static AttainedLevel attained(AttainmentView scale, int level) {
        Map<Integer, LevelText> levels =
                scale.levels().stream().collect(Collectors.toMap(LevelText::level, Function.identity()));
        return new AttainedLevel(level, levels.get(level).text(), scale.weight());
    }
}
