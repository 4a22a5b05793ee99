package org.throughline.closure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.closure.ClosureView.FinalScore;
import org.throughline.closure.ClosureView.GoalOutcome;
import org.throughline.closure.domain.Closure;
import org.throughline.closure.domain.ClosureReview;
import org.throughline.closure.domain.Contradiction;

/** Tells a closure in the terms that other modules read. */
final class ClosureViewMapper {

    private ClosureViewMapper() {}

    static ClosureView of(Closure closure, Optional<AssessmentView> first) {
        ClosureReview closureReview = closure.decision();
        return new ClosureView(
                closure.id(),
                closure.caseId(),
                closure.round(),
                closure.status(),
                closure.reason(),
                closure.outcome(),
                closure.goals().stream()
                        .map(goal -> new GoalOutcome(goal.goalId(), goal.statement(), goal.outcome(), goal.note()))
                        .toList(),
                closure.contradictions().stream().map(Contradiction::id).toList(),
                closure.explanation(),
                scores(closure, first),
                closure.summary(),
                closure.aftercareOn(),
                closure.preparedBy(),
                closure.preparedAt(),
                closureReview == null ? null : closureReview.by(),
                closureReview == null ? null : closureReview.at(),
                closureReview == null ? null : closureReview.comments(),
                closure.sha256());
    }

    private static List<FinalScore> scores(Closure closure, Optional<AssessmentView> first) {
        Map<String, Integer> before = first.map(AssessmentView::scores).orElse(List.of()).stream()
                .collect(Collectors.toMap(DomainScore::domain, DomainScore::score));
        return closure.finalScores().entrySet().stream()
                .map(score -> new FinalScore(score.getKey(), before.get(score.getKey()), score.getValue()))
                .toList();
    }
}
