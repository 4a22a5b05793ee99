package org.throughline.migration.process;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.insight.BackTest.DecisionDifference;
import org.throughline.insight.OpenDecisions;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.LaterEffect.DecidedEffect;
import org.throughline.migration.LaterEffect.DecidedShift;
import org.throughline.migration.impact.CountedCases;
import org.throughline.migration.impact.LongLists;
import org.throughline.migration.impact.OpenWork;

/** What a changed table would say otherwise of the open cases that it was asked about. */
@Component
class DecidedImpact {

    private final OpenDecisions decisions;

    DecidedImpact(OpenDecisions decisions) {
        this.decisions = decisions;
    }

    private record DecisionChange(Map<String, Object> from, Map<String, Object> to) {}

    DecidedEffect of(ChangedModel table, OpenWork work, LongLists lists) {
        Map<DecisionChange, CountedCases> shifts = new LinkedHashMap<>();
        CountedCases all = new CountedCases();
        for (DecisionDifference unlike :
                decisions.unlike(table.key(), table.file().content(), work.cases())) {
            shifts.computeIfAbsent(new DecisionChange(unlike.from(), unlike.to()), first -> new CountedCases())
                    .add(unlike.caseNumber());
            all.add(unlike.caseNumber());
        }
        List<DecidedShift> sorted = shifts.entrySet().stream()
                .map(entry -> shift(entry.getKey(), entry.getValue(), work, lists))
                .sorted(Comparator.comparing((DecidedShift shift) -> shift.to() != null)
                        .thenComparing(
                                Comparator.comparingLong(DecidedShift::cases).reversed()))
                .toList();
        return new DecidedEffect(all.count(), sorted);
    }

    private static DecidedShift shift(DecisionChange kind, CountedCases cases, OpenWork work, LongLists lists) {
        return new DecidedShift(
                kind.from(), kind.to(), cases.count(), work.tasks(cases.all()), cases.listed(), cases.list(lists));
    }
}
