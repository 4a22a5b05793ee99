package org.throughline.followup.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.followup.GoalReview;

/** One row a goal, with what was noted last beside it: how it stands now is for whoever reviews to say. */
@Component
class ReviewProgressPrefill implements Prefill {

    private final GoalReview review;
    private final MessageSource messages;

    ReviewProgressPrefill(GoalReview review, MessageSource messages) {
        this.review = review;
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
        return Map.of(
                "goalOptions",
                goals.stream()
                        .map(goal ->
                                Map.of("label", goal.label(), "value", goal.id().toString()))
                        .toList(),
                "goals",
                goals.stream()
                        .map(goal -> Map.of("goal", goal.id().toString(), "last", last(goal)))
                        .toList());
    }
}
