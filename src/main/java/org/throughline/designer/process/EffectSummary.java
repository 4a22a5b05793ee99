package org.throughline.designer.process;

import java.util.List;
import java.util.Map;
import org.throughline.designer.Effects.DecisionEffect;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.ProcessEffect;
import org.throughline.designer.Effects.TaskChange;
import org.throughline.designer.Effects.WayEffect;
import org.throughline.designer.effect.Tally;

/** What is kept of a finished computation beside its cases. */
record EffectSummary(
        Map<Fate, Long> fates,
        List<ProcessEffect> processes,
        Map<TaskChange, Long> tasks,
        Map<String, Map<Fate, Long>> byStage,
        Map<String, Map<Fate, Long>> byWorker,
        Map<String, Map<Fate, Long>> byTeam,
        List<DecisionEffect> decisions,
        List<WayEffect> ways) {

    static final EffectSummary NONE =
            new EffectSummary(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    static EffectSummary of(Tally tally, List<DecisionEffect> decisions, List<WayEffect> ways) {
        return new EffectSummary(
                tally.fates(),
                tally.processes(),
                tally.tasks(),
                tally.byStage(),
                tally.byWorker(),
                tally.byTeam(),
                decisions,
                ways);
    }
}
