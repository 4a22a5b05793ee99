package org.throughline.designer.process;

import java.util.List;
import org.throughline.designer.ImpactAnalysis.CaseEffect;
import org.throughline.designer.ImpactAnalysis.TaskEffect;
import org.throughline.designer.domain.ImpactCaseRepository;
import org.throughline.designer.effect.InstanceState;
import org.throughline.designer.effect.MigrationOutcome;
import org.throughline.designer.effect.MigrationRoute;

/** Writes down what becomes of one process, with the names of its steps. */
final class ImpactCaseRecorder {

    private ImpactCaseRecorder() {}

    static ImpactCaseRepository.Row row(
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            MigrationOutcome migrationOutcome,
            List<TaskEffect> tasks) {
        CaseEffect effect = new CaseEffect(
                instanceState.caseNumber(),
                instanceState.processInstanceId(),
                migrationRoute.from().key(),
                migrationRoute.from().version(),
                instanceState.stage(),
                instanceState.worker(),
                instanceState.team(),
                migrationOutcome.fate(),
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
                tasks);
        return new ImpactCaseRepository.Row(
                effect, instanceState.steps().stream().distinct().toList());
    }
}
