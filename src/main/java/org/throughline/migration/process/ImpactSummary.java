package org.throughline.migration.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.WayEffect;
import org.throughline.migration.impact.ImpactStatistics;

/** What is kept of a finished computation beside its cases. */
record ImpactSummary(
        @JsonProperty("fates") Map<MoveOutcome, Long> outcomes,
        List<ProcessEffect> processes,
        Map<TaskChange, Long> tasks,
        Map<String, Map<MoveOutcome, Long>> byStage,
        Map<String, Map<MoveOutcome, Long>> byWorker,
        Map<String, Map<MoveOutcome, Long>> byTeam,
        List<DecisionEffect> decisions,
        List<WayEffect> ways) {

    static final ImpactSummary NONE =
            new ImpactSummary(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    static ImpactSummary of(ImpactStatistics impactStatistics, List<DecisionEffect> decisions, List<WayEffect> ways) {
        return new ImpactSummary(
                impactStatistics.outcomes(),
                impactStatistics.processes(),
                impactStatistics.tasks(),
                impactStatistics.byStage(),
                impactStatistics.byWorker(),
                impactStatistics.byTeam(),
                decisions,
                ways);
    }
}
