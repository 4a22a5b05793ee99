package org.throughline.migration.impact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.throughline.migration.ImpactAnalysis.EffectView.OutcomesOfCases;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;

/** What becomes of each case: the worst of what happens to the processes that run for it. */
final class CaseOutcomes {

    private static final String NOBODY = "";

    private final Map<String, WorstOutcome> cases = new HashMap<>();

    private record WorstOutcome(MoveOutcome outcome, String stage, String worker, String team) {

        /** The outcomes are listed from harmless to bad. */
        private WorstOutcome worse(WorstOutcome other) {
            return other.outcome.compareTo(outcome) > 0 ? other : this;
        }
    }

    /** What runs outside any case counts by itself. */
    static String key(InstanceState instanceState) {
        return instanceState.caseNumber().isEmpty() ? instanceState.processInstanceId() : instanceState.caseNumber();
    }

    void add(InstanceState instanceState, MoveOutcome outcome) {
        WorstOutcome found =
                new WorstOutcome(outcome, instanceState.stage(), instanceState.worker(), instanceState.team());
        cases.merge(key(instanceState), found, WorstOutcome::worse);
    }

    OutcomesOfCases counted() {
        Map<MoveOutcome, Long> outcomes = new EnumMap<>(MoveOutcome.class);
        cases.values().forEach(one -> outcomes.merge(one.outcome(), 1L, Long::sum));
        return new OutcomesOfCases(outcomes, by(WorstOutcome::stage), by(WorstOutcome::worker), by(WorstOutcome::team));
    }

    private Map<String, Map<MoveOutcome, Long>> by(Function<WorstOutcome, String> part) {
        Map<String, Map<MoveOutcome, Long>> counts = new TreeMap<>();
        for (WorstOutcome one : cases.values()) {
            String of = part.apply(one);
            counts.computeIfAbsent(of == null ? NOBODY : of, key -> new EnumMap<>(MoveOutcome.class))
                    .merge(one.outcome(), 1L, Long::sum);
        }
        return counts;
    }
}
