package org.throughline.modelcheck.bpmn;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.VettedActions.NeededTable;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.KnownValues;

/** Of what a table or a condition reads, what some step before it leaves. */
@Component
public final class ReachedValues implements KnownValues {

    @Override
    public Map<ValueReader, Set<String>> of(CheckContext context) {
        Map<ValueReader, Set<String>> known = new LinkedHashMap<>();
        context.actions().stream()
                .flatMap(action -> action.tables().stream())
                .map(NeededTable::decision)
                .forEach(table -> add(known, reader(table), read(context.decision(table), context)));
        context.processes().forEach(process -> {
            CheckedProcess checked = new CheckedProcess(process);
            AvailableVariables there = new AvailableVariables(checked, context);
            boolean all = AvailableVariables.takesAll(checked, context);
            decisions(checked, there, all, context, known);
            conditions(checked, there, all, context, known);
        });
        return known;
    }

    private static void decisions(
            CheckedProcess checked,
            AvailableVariables there,
            boolean all,
            CheckContext context,
            Map<ValueReader, Set<String>> known) {
        for (FlowNode step : checked.steps()) {
            String table = step.get("camunda:decisionRef");
            if (table != null) {
                Set<String> names = read(context.decision(table), context);
                add(known, reader(table), all ? names : common(names, there.at(step)));
            }
        }
    }

    private static void conditions(
            CheckedProcess checked,
            AvailableVariables there,
            boolean all,
            CheckContext context,
            Map<ValueReader, Set<String>> known) {
        Map<String, Set<String>> after = new HashMap<>();
        for (SequenceFlow flow : checked.drawing().flows()) {
            FlowNode divides = checked.step(flow.source());
            if (flow.condition() != null && divides != null) {
                Set<String> names =
                        context.expressions().ofModel(flow.condition()).names();
                Set<String> left = after.computeIfAbsent(divides.id(), id -> there.after(divides));
                add(
                        known,
                        new ValueReader(ModelKind.PROCESS, flow.process(), divides.id()),
                        all ? names : common(names, left));
            }
        }
    }

    private static ValueReader reader(String table) {
        return new ValueReader(ModelKind.DECISION, table, null);
    }

    private static Set<String> read(Optional<DecisionTable> table, CheckContext context) {
        Set<String> names = new TreeSet<>();
        table.ifPresent(found -> found.inputs()
                .forEach(input -> names.addAll(
                        context.expressions().ofFeel(input.expression()).names())));
        return names;
    }

    private static Set<String> common(Collection<String> names, Set<String> there) {
        Set<String> common = new TreeSet<>(names);
        common.retainAll(there);
        return common;
    }

    private static void add(Map<ValueReader, Set<String>> known, ValueReader reader, Collection<String> names) {
        known.computeIfAbsent(reader, first -> new TreeSet<>()).addAll(names);
    }
}
