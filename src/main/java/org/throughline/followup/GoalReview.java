package org.throughline.followup;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.engine.Submission;

/** The goals of the plan as the review's form lists them, and back again. */
@Component
public class GoalReview {

    private static final int LONGEST_LABEL = 120;

    private final Plans plans;

    GoalReview(Plans plans) {
        this.plans = plans;
    }

    /** @param percent as noted last */
    public record Goal(UUID id, String label, String status, int percent) {}

    /** The goals of the plan in force that are not done with. */
    public List<Goal> goalsOf(UUID caseId) {
        return plans.current(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .map(goal -> new Goal(
                        goal.id(), label(goal), GoalStatus.of(goal.status()).id(), goal.progress()))
                .toList();
    }

    private static String label(PlanView.GoalView goal) {
        String text = goal.number() + ". " + goal.statement();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /** Notes each goal once, as its last row says; rows without a goal say nothing. */
    void note(Submission form) {
        Map<String, Map<?, ?>> rows = new LinkedHashMap<>();
        if (form.answers().get("goals") instanceof Collection<?> list) {
            for (Object row : list) {
                if (row instanceof Map<?, ?> values && values.get("goal") != null && values.get("status") != null) {
                    rows.put(values.get("goal").toString(), values);
                }
            }
        }
        rows.forEach((goal, values) -> plans.recordGoalProgress(UUID.fromString(goal), progress(values, form.by())));
    }

    private static NewProgress progress(Map<?, ?> row, String by) {
        Object note = row.get("note");
        return new NewProgress(
                GoalStatus.of(row.get("status").toString()),
                row.get("percent") instanceof Number percent ? percent.intValue() : null,
                note == null || note.toString().isBlank()
                        ? null
                        : note.toString().strip(),
                by);
    }

    static List<String> texts(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
