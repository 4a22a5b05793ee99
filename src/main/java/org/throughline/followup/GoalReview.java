package org.throughline.followup;

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
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** The goals of the plan as the review's form lists them, and back again. */
@Component
public class GoalReview {

    private static final int LONGEST_LABEL = 120;

    private final Plans plans;

    GoalReview(Plans plans) {
        this.plans = plans;
    }

    /** @param percent as noted last */
    public record ReviewedGoal(UUID id, String label, String status, int percent) {}

    /** The goals of the plan in force that are not done with. */
    public List<ReviewedGoal> goalsOf(UUID caseId) {
        return plans.current(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .map(goal -> new ReviewedGoal(
                        goal.id(), label(goal), GoalStatus.of(goal.status()).id(), goal.progress()))
                .toList();
    }

    private static String label(PlanView.GoalView goal) {
        String text = goal.number() + ". " + goal.statement();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /**
     * Notes each goal once, as its last row says; rows without a goal, and untouched ones, say nothing.
     *
     * @throws Rejection at the goals, {@code goal-status-missing}, where something is said of a goal but not how it stands
     */
    void note(Submission submission) {
        Map<String, FormAnswers> rows = new LinkedHashMap<>();
        for (FormAnswers row : submission.form().rows("goals")) {
            if (row.text("goal") == null) {
                continue;
            }
            if (row.text("status") != null) {
                rows.put(row.text("goal"), row);
            } else if (row.firstText("percent", "note") != null) {
                throw Rejection.invalidField("goals", "goal-status-missing");
            }
        }
        rows.forEach((goal, row) -> plans.recordGoalProgress(UUID.fromString(goal), progress(row, submission.by())));
    }

    private static NewProgress progress(FormAnswers row, String by) {
        return new NewProgress(GoalStatus.of(row.text("status")), row.number("percent"), row.text("note"), by);
    }
}
