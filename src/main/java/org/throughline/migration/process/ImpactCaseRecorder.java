package org.throughline.migration.process;

import java.util.List;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.domain.ImpactCaseRepository;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.Remainder;

/** Writes down what becomes of one process, with the names of its steps. */
final class ImpactCaseRecorder {

    private ImpactCaseRecorder() {}

    static ImpactCaseRepository.ImpactCaseRow row(
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            MigrationOutcome migrationOutcome,
            List<TaskEffect> tasks,
            List<EventTimerEffect> timers,
            List<Remainder> remains) {
        CaseEffect effect = new CaseEffect(
                instanceState.caseNumber(),
                instanceState.processInstanceId(),
                migrationRoute.from().key(),
                migrationRoute.from().version(),
                new CaseEffect.CaseAtWork(instanceState.stage(), instanceState.worker(), instanceState.team()),
                migrationOutcome.outcome(),
                instanceState.steps().stream()
                        .distinct()
                        .map(migrationRoute.from()::nameOf)
                        .toList(),
                migrationOutcome.to().stream()
                        .distinct()
                        .map(migrationRoute.to()::nameOf)
                        .toList(),
                migrationOutcome.refusal() == null
                        ? null
                        : migrationOutcome.refusal().written(),
                new CaseEffect.OpenWorkEffect(tasks, timers),
                List.of());
        return new ImpactCaseRepository.ImpactCaseRow(
                effect,
                instanceState.steps().stream().distinct().toList(),
                remains.stream().map(Remainder::written).toList());
    }
}
