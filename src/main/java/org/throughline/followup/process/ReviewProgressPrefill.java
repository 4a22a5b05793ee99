package org.throughline.followup.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.engine.Prefill;
import org.throughline.followup.GoalReview;
import org.throughline.followup.PlanRevisions;
import org.throughline.followup.domain.ReviewDecision;

/**
 * One row a goal, with what was noted last beside it: how it stands now is for whoever reviews to say. Where a service did
 * not help and the need goes to the plan, the plan is proposed to be revised.
 */
@Component
class ReviewProgressPrefill implements Prefill {

    private final GoalReview review;
    private final PlanRevisions revisions;
    private final MessageSource messages;

    ReviewProgressPrefill(GoalReview review, PlanRevisions revisions, MessageSource messages) {
        this.review = review;
        this.revisions = revisions;
        this.messages = messages;
    }

    /** What was noted last, the goal's levels and the step that was agreed, where there are any. */
    private Map<String, Object> row(GoalReview.ReviewedGoal goal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("goal", goal.id().toString());
        row.put("last", last(goal));
        if (goal.attainment() != null) {
            row.put("levels", levels(goal.attainment()));
        }
        if (goal.motivation().nextStep() != null) {
            row.put("stepBefore", goal.motivation().nextStep());
        }
        return row;
    }

    private String last(GoalReview.ReviewedGoal goal) {
        String last = text("label.goal-status." + goal.status()) + ", " + goal.percent() + " %";
        GoalMotivation motivation = goal.motivation();
        return motivation.isMarked()
                ? last + ", " + text("followup.rulers", mark(motivation.importance()), mark(motivation.confidence()))
                : last;
    }

    private static String mark(Integer mark) {
        return mark == null ? "–" : mark.toString();
    }

    private String levels(AttainmentView attainment) {
        return attainment.levels().stream()
                .map(level -> text("label.attainment." + level.level()) + ": " + level.text())
                .collect(Collectors.joining("; "));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    @Override
    public Set<String> formIds() {
        return Set.of("review-progress");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        List<GoalReview.ReviewedGoal> goals = request.caseId() == null ? List.of() : review.goalsOf(request.caseId());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "goalOptions",
                goals.stream()
                        .map(goal ->
                                Map.of("label", goal.label(), "value", goal.id().toString()))
                        .toList());
        values.put(
                "scaledGoals",
                goals.stream()
                        .filter(goal -> goal.attainment() != null)
                        .map(goal -> goal.id().toString())
                        .toList());
        values.put("goals", goals.stream().map(this::row).toList());
        if (request.caseId() != null && !revisions.asked(request.caseId()).isEmpty()) {
            values.put("reviewDecision", ReviewDecision.REVISE_PLAN.id());
            values.put("reason", text("followup.revision.reason"));
        }
        return values;
    }
}
