package org.throughline.followup.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
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

    private String last(GoalReview.ReviewedGoal goal) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("label.goal-status." + goal.status(), null, locale) + ", " + goal.percent() + " %";
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
                "goals",
                goals.stream()
                        .map(goal -> Map.of("goal", goal.id().toString(), "last", last(goal)))
                        .toList());
        if (request.caseId() != null && !revisions.asked(request.caseId()).isEmpty()) {
            values.put("reviewDecision", ReviewDecision.REVISE_PLAN.id());
            values.put(
                    "reason", messages.getMessage("followup.revision.reason", null, LocaleContextHolder.getLocale()));
        }
        return values;
    }
}
