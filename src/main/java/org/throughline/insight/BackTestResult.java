package org.throughline.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.insight.BackTest.Difference;
import org.throughline.insight.BackTest.Outcome;
import org.throughline.insight.BackTest.Shift;
import org.throughline.insight.domain.DecisionOutputs;
import org.throughline.insight.domain.DecisionRepository.Decision;

/** Counts what came out the same and what did not. */
class BackTestResult {

    private static final int MOST_CASES = 5_000;

    private long same;
    private long differing;
    private long failing;
    private final Map<Change, Long> changes = new LinkedHashMap<>();
    private final List<Difference> cases = new ArrayList<>();

    private record Change(Map<String, Object> from, Map<String, Object> to) {}

    void count(Decision taken, SecondDecision again) {
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
            changes.merge(new Change(then, now.get()), 1L, Long::sum);
        }
        if (cases.size() < MOST_CASES) {
            cases.add(new Difference(
                    taken.caseNumber(), taken.stepId(), taken.at(), taken.inputs(), then, now.orElse(null)));
        }
    }

    long done() {
        return same + differing + failing;
    }

    Outcome outcome() {
        List<Shift> shifts = changes.entrySet().stream()
                .map(change -> new Shift(change.getKey().from(), change.getKey().to(), change.getValue()))
                .sorted(Comparator.comparingLong(Shift::count).reversed())
                .toList();
        return new Outcome(same, differing, failing, shifts, List.copyOf(cases));
    }
}
