package org.throughline.migration.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.FormEffect;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView.OutcomesOfCases;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.WayEffect;
import org.throughline.migration.LaterEffect;
import org.throughline.migration.OfferEffect;
import org.throughline.migration.impact.ImpactStatistics;
import org.throughline.modelcheck.LostKnowledge;

/**
 * What is kept of a finished computation beside its cases.
 *
 * @param forms, lost by the tag of the language that their words are in
 */
record ImpactSummary(
        @JsonProperty("fates") Map<MoveOutcome, Long> outcomes,
        List<ProcessEffect> processes,
        Map<TaskChange, Long> tasks,
        @JsonUnwrapped OutcomesOfCases cases,
        List<DecisionEffect> decisions,
        List<WayEffect> ways,
        Map<String, List<FormEffect>> forms,
        DueDateEffect dates,
        List<LaterEffect> later,
        List<OfferEffect> offers,
        Map<String, List<LostKnowledge>> lost) {

    /** What was worked out before something was looked at says nothing of it; before cases were counted, processes were. */
    ImpactSummary {
        later = later == null ? List.of() : later;
        offers = offers == null ? List.of() : offers;
        lost = lost == null ? Map.of() : lost;
        forms = forms == null ? Map.of() : forms;
        if (cases.outcomes() == null) {
            cases = new OutcomesOfCases(outcomes, cases.byStage(), cases.byWorker(), cases.byTeam());
        }
    }

    static final ImpactSummary NONE = new ImpactSummary(
            Map.of(),
            List.of(),
            Map.of(),
            new OutcomesOfCases(Map.of(), Map.of(), Map.of(), Map.of()),
            List.of(),
            List.of(),
            Map.of(),
            null,
            List.of(),
            List.of(),
            Map.of());

    static ImpactSummary of(
            ImpactStatistics impactStatistics,
            List<DecisionEffect> decisions,
            List<WayEffect> ways,
            Map<String, List<FormEffect>> forms,
            DueDateEffect dates,
            List<LaterEffect> later,
            List<OfferEffect> offers,
            Map<String, List<LostKnowledge>> lost) {
        return new ImpactSummary(
                impactStatistics.outcomes(),
                impactStatistics.processes(),
                impactStatistics.tasks(),
                impactStatistics.cases(),
                decisions,
                ways,
                forms,
                dates,
                later,
                offers,
                lost);
    }
}
