package org.throughline.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.insight.BackTest.BackTestOutcome;
import org.throughline.insight.BackTest.DecisionDifference;
import org.throughline.insight.BackTest.DecisionShift;
import org.throughline.insight.domain.DecisionOutputs;
import org.throughline.insight.domain.DecisionRepository.RecordedDecision;

/** Counts what came out the same and what did not. */
class BackTestResult {

    private static final int MOST_CASES = 5_000;

    private long same;
    private long differing;
    private long failing;
    private final Map<ResultChange, Long> changes = new LinkedHashMap<>();
    private final List<DecisionDifference> cases = new ArrayList<>();

    private record ResultChange(Map<String, Object> from, Map<String, Object> to) {}

    void count(RecordedDecision taken, SecondDecision again) {
        Map<String, Object> then = DecisionOutputs.of(taken.outputs());
        Optional<Map<String, Object>> now = again.on(taken.inputs());
        if (now.isPresent() && now.get().equals(then)) {
            same++;
            return;
        }
        if (now.isEmpty()) {
            failing++;
        } else {
            differing++;
            changes.merge(new ResultChange(then, now.get()), 1L, Long::sum);
        }
        if (cases.size() < MOST_CASES) {
            cases.add(new DecisionDifference(
                    taken.caseNumber(), taken.stepId(), taken.at(), taken.inputs(), then, now.orElse(null)));
        }
    }

    long done() {
        return same + differing + failing;
    }

    BackTestOutcome outcome() {
        List<DecisionShift> shifts = changes.entrySet().stream()
                .map(change -> new DecisionShift(
                        change.getKey().from(), change.getKey().to(), change.getValue()))
                .sorted(Comparator.comparingLong(DecisionShift::count).reversed())
                .toList();
        return new BackTestOutcome(same, differing, failing, shifts, List.copyOf(cases));
    }
}
