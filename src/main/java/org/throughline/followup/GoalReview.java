package org.throughline.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalProgress;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.careplan.Plans;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** The goals of the plan as the review's form lists them, and back again. */
@Component
public class GoalReview {

    private static final int LONGEST_LABEL = 120;
    private static final String[] SAID_OF_A_GOAL = {
        "percent", "note", "attained", "importance", "confidence", "changeTalk", "nextStep"
    };

    private final Plans plans;

    GoalReview(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param percent as noted last
     * @param attainment the goal's levels; null without them
     * @param motivation as noted last
     */
    public record ReviewedGoal(
            UUID id, String label, String status, int percent, AttainmentView attainment, GoalMotivation motivation) {}

    /** The goals of the plan in force that are not done with. */
    public List<ReviewedGoal> goalsOf(UUID caseId) {
        return plans.current(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .map(this::reviewed)
                .toList();
    }

    private ReviewedGoal reviewed(PlanView.GoalView goal) {
        return new ReviewedGoal(
                goal.id(),
                label(goal),
                GoalStatus.of(goal.status()).id(),
                goal.progress(),
                goal.attainment(),
                lastMotivation(goal.id()));
    }

    private GoalMotivation lastMotivation(UUID goal) {
        return plans.progressOf(goal).stream()
                .map(GoalProgress::motivation)
                .reduce(GoalMotivation.NONE, (before, last) -> last);
    }

    private static String label(PlanView.GoalView goal) {
        String text = goal.number() + ". " + goal.statement();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /**
     * Notes each goal once, as its last row says; rows without a goal, and untouched ones, say nothing.
     *
     * @throws Rejection at the goals, {@code goal-status-missing}, where something is said of a goal but not how it stands;
     *     at the rating, {@code goal-without-levels}, where the plan in force has no levels for the goal
     */
    void note(UUID caseId, Submission submission) {
        Set<String> scaled = scaledGoals(caseId);
        List<FormAnswers> all = submission.form().rows("goals");
        Map<String, FormAnswers> rows = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            FormAnswers row = all.get(i);
            if (row.text("goal") == null) {
                continue;
            }
            if (row.text("attained") != null && !scaled.contains(row.text("goal"))) {
                throw Rejection.invalidField("goals[" + i + "].attained", "goal-without-levels");
            }
            if (row.text("status") != null) {
                rows.put(row.text("goal"), row);
            } else if (row.firstText(SAID_OF_A_GOAL) != null) {
                throw Rejection.invalidField("goals", "goal-status-missing");
            }
        }
        rows.forEach((goal, row) -> plans.recordGoalProgress(UUID.fromString(goal), progress(row, submission.by())));
    }

    private Set<String> scaledGoals(UUID caseId) {
        return plans.inForce(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .filter(goal -> goal.attainment() != null)
                .map(goal -> goal.id().toString())
                .collect(Collectors.toSet());
    }

    private static NewProgress progress(FormAnswers row, String by) {
        return new NewProgress(
                GoalStatus.of(row.text("status")),
                row.number("percent"),
                row.number("attained"),
                row.text("note"),
                new GoalMotivation(
                        row.number("importance"),
                        row.number("confidence"),
                        row.text("changeTalk"),
                        row.text("nextStep")),
                by);
    }
}
