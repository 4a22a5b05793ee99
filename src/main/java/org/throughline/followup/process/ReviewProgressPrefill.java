package org.throughline.followup.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.followup.GoalReview;

/** One row a goal, as it was noted last. */
@Component
class ReviewProgressPrefill implements Prefill {

    private final GoalReview review;

    ReviewProgressPrefill(GoalReview review) {
        this.review = review;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("review-progress");
    }

    @Override
    public Map<String, Object> values(Request request) {
        List<GoalReview.Goal> goals = request.caseId() == null ? List.of() : review.goalsOf(request.caseId());
        return Map.of(
                "goalOptions",
                goals.stream()
                        .map(goal ->
                                Map.of("label", goal.label(), "value", goal.id().toString()))
                        .toList(),
                "goals",
                goals.stream()
                        .map(goal -> Map.of("goal", goal.id().toString(), "status", goal.status(), "percent", (long)
                                goal.percent()))
                        .toList());
    }
}
