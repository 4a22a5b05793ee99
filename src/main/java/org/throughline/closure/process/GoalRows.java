package org.throughline.closure.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.Plans;
import org.throughline.closure.GoalRatings;
import org.throughline.shared.FormAnswers;

/** The goals of the plan in force as the closing's form lists them, their levels and last rating beside each. */
@Component
class GoalRows {

    private final Plans plans;
    private final GoalRatings ratings;
    private final AssessmentTexts texts;

    GoalRows(Plans plans, GoalRatings ratings, AssessmentTexts texts) {
        this.plans = plans;
        this.ratings = ratings;
        this.texts = texts;
    }

    List<GoalView> planned(UUID caseId) {
        return plans.inForce(caseId).map(PlanView::goals).orElse(List.of());
    }

    /** The goals that can be rated, by their words. */
    List<String> scaled(UUID caseId) {
        return planned(caseId).stream()
                .filter(goal -> goal.attainment() != null)
                .map(GoalView::statement)
                .toList();
    }

    /** The outcome is suggested only where the progress noted leaves no doubt. */
    Map<String, Object> opening(GoalView goal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("statement", goal.statement());
        if (goal.status().equals(GoalStatus.MET.id()) || goal.status().equals(GoalStatus.NO_LONGER_NEEDED.id())) {
            row.put("outcome", goal.status());
        }
        addLevels(row, goal);
        return row;
    }

    /** What was answered, with the levels beside it again. */
    List<Map<String, Object>> again(UUID caseId, FormAnswers answered) {
        Map<String, GoalView> planned = planned(caseId).stream()
                .collect(Collectors.toMap(GoalView::statement, goal -> goal, (first, second) -> first));
        return answered.rows("goals").stream()
                .map(row -> {
                    Map<String, Object> values = new LinkedHashMap<>(row.values());
                    GoalView goal = planned.get(row.words("statement"));
                    if (goal != null) {
                        addLevels(values, goal);
                    }
                    return values;
                })
                .toList();
    }

    private void addLevels(Map<String, Object> row, GoalView goal) {
        if (goal.attainment() == null) {
            return;
        }
        row.put("levels", levels(goal.attainment()));
        Integer last = ratings.lastOf(goal.id());
        if (last != null) {
            row.put("rated", level(last));
        }
    }

    private String levels(AttainmentView attainment) {
        return attainment.levels().stream()
                .map(one -> level(one.level()) + ": " + one.text())
                .collect(Collectors.joining("; "));
    }

    private String level(int level) {
        return texts.of("label.attainment." + level);
    }
}
