package org.throughline.closure;

import java.util.List;
import java.util.Map;
import org.throughline.closure.ClosureView.FinalScore;
import org.throughline.closure.ClosureView.GoalOutcome;
import org.throughline.closure.ClosureView.Grounds;
import org.throughline.closure.ClosureView.RatedLevel;
import org.throughline.closure.ClosureView.SealedClosing;
import org.throughline.closure.ClosureView.Verdict;
import org.throughline.closure.domain.Closure;
import org.throughline.closure.domain.ClosureReview;
import org.throughline.closure.domain.Contradiction;
import org.throughline.closure.domain.GoalResult;
import org.throughline.closure.domain.GoalResult.AttainedLevel;
import org.throughline.shared.Attribution;

/** Describes a closing in the terms that other modules read. */
final class ClosureViewMapper {

    private ClosureViewMapper() {}

    static ClosureView of(Closure closure, Map<String, Integer> first) {
        return new ClosureView(
                closure.id(),
                closure.caseId(),
                closure.round().number(),
                closure.status(),
                grounds(closure),
                closure.goals().stream().map(ClosureViewMapper::goal).toList(),
                scores(closure, first),
                closure.summary(),
                closure.aftercareOn(),
                new SealedClosing(closure.prepared(), closure.sha256()),
                verdict(closure.decision()));
    }

    private static GoalOutcome goal(GoalResult goal) {
        AttainedLevel attained = goal.attained();
        return new GoalOutcome(
                goal.goalId(),
                goal.statement(),
                goal.outcome(),
                goal.note(),
                attained == null ? null : new RatedLevel(attained.level(), attained.words(), attained.weight()));
    }

    private static Grounds grounds(Closure closure) {
        return new Grounds(
                closure.reason(),
                closure.outcome(),
                closure.contradictions().stream().map(Contradiction::id).toList(),
                closure.explanation(),
                closure.attainment());
    }

    private static Verdict verdict(ClosureReview decision) {
        return decision == null
                ? Verdict.NONE
                : new Verdict(new Attribution(decision.by(), decision.at()), decision.comments());
    }

    private static List<FinalScore> scores(Closure closure, Map<String, Integer> before) {
        return closure.finalScores().entrySet().stream()
                .map(score -> new FinalScore(score.getKey(), before.get(score.getKey()), score.getValue()))
                .toList();
    }
}
