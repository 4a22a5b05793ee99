package org.throughline.migration.process;

import java.util.List;
import java.util.Map;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.Fate;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.WayEffect;
import org.throughline.migration.impact.ImpactStatistics;

/** What is kept of a finished computation beside its cases. */
record ImpactSummary(
        Map<Fate, Long> fates,
        List<ProcessEffect> processes,
        Map<TaskChange, Long> tasks,
        Map<String, Map<Fate, Long>> byStage,
        Map<String, Map<Fate, Long>> byWorker,
        Map<String, Map<Fate, Long>> byTeam,
        List<DecisionEffect> decisions,
        List<WayEffect> ways) {

    static final ImpactSummary NONE =
            new ImpactSummary(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    static ImpactSummary of(ImpactStatistics impactStatistics, List<DecisionEffect> decisions, List<WayEffect> ways) {
        return new ImpactSummary(
                impactStatistics.fates(),
                impactStatistics.processes(),
                impactStatistics.tasks(),
                impactStatistics.byStage(),
                impactStatistics.byWorker(),
                impactStatistics.byTeam(),
                decisions,
                ways);
    }
}
