package org.throughline.closure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.closure.ClosureView.FinalScore;
import org.throughline.closure.ClosureView.GoalOutcome;
import org.throughline.closure.domain.Closing;
import org.throughline.closure.domain.Contradiction;
import org.throughline.closure.domain.Decision;

/** Tells a closing in the terms that other modules read. */
final class ClosureViews {

    private ClosureViews() {}

    static ClosureView of(Closing closing, Optional<AssessmentView> first) {
        Decision decision = closing.decision();
        return new ClosureView(
                closing.id(),
                closing.caseId(),
                closing.round(),
                closing.status(),
                closing.reason(),
                closing.outcome(),
                closing.goals().stream()
                        .map(goal -> new GoalOutcome(goal.goalId(), goal.statement(), goal.outcome(), goal.note()))
                        .toList(),
                closing.contradictions().stream().map(Contradiction::id).toList(),
                closing.explanation(),
                scores(closing, first),
                closing.summary(),
                closing.aftercareOn(),
                closing.preparedBy(),
                closing.preparedAt(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.comments(),
                closing.sha256());
    }

    private static List<FinalScore> scores(Closing closing, Optional<AssessmentView> first) {
        Map<String, Integer> before = first.map(AssessmentView::scores).orElse(List.of()).stream()
                .collect(Collectors.toMap(DomainScore::domain, DomainScore::score));
        return closing.finalScores().entrySet().stream()
                .map(score -> new FinalScore(score.getKey(), before.get(score.getKey()), score.getValue()))
                .toList();
    }
}
