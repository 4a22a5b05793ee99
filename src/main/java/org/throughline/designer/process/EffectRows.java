package org.throughline.designer.process;

import java.util.List;
import org.throughline.designer.Effects.CaseEffect;
import org.throughline.designer.Effects.TaskEffect;
import org.throughline.designer.domain.EffectCases;
import org.throughline.designer.effect.Outcome;
import org.throughline.designer.effect.Route;
import org.throughline.designer.effect.Standing;

/** Writes down what becomes of one process, with the names of its steps. */
final class EffectRows {

    private EffectRows() {}

    static EffectCases.Row row(Standing standing, Route route, Outcome outcome, List<TaskEffect> tasks) {
        CaseEffect effect = new CaseEffect(
                standing.caseNumber(),
                standing.processInstanceId(),
                route.from().key(),
                route.from().version(),
                standing.stage(),
                standing.worker(),
                standing.team(),
                outcome.fate(),
                standing.steps().stream().distinct().map(route.from()::nameOf).toList(),
                outcome.to().stream().distinct().map(route.to()::nameOf).toList(),
                outcome.refusal() == null ? null : outcome.refusal().written(),
                tasks);
        return new EffectCases.Row(effect, standing.steps().stream().distinct().toList());
    }
}
