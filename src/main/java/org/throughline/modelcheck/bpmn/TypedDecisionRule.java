package org.throughline.modelcheck.bpmn;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.ColumnTypes;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TableReaders;
import org.throughline.modelcheck.TypeWords;

/** A step that asks a table takes as many answers as it gives, and asks with values of the kinds that it looks at. */
class TypedDecisionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        VariableTypes types = new VariableTypes(context);
        checkedProcess.steps("businessRuleTask").forEach(step -> context.decision(
                        String.valueOf(step.get("camunda:decisionRef")))
                .ifPresent(table -> {
                    boolean several = TableReaders.isSingle(step) && TableReaders.isSeveral(table);
                    if (several && !context.isDrawn(ModelKind.DECISION, table.id())) {
                        findings.error("decision-several-answers", step, table.id(), table.hitPolicy());
                    }
                    table.inputs().forEach(input -> input(input, table, step, checkedProcess, types, findings));
                }));
    }

    /** Variables whose table is drawn in the same redesign: what is wrong with it is said there. */
    static Set<String> resultsOfDrawnTables(CheckedProcess checkedProcess, CheckContext context) {
        return checkedProcess.steps().stream()
                .filter(step -> step.get("camunda:decisionRef") != null
                        && context.isDrawn(ModelKind.DECISION, step.get("camunda:decisionRef"))
                        && TableReaders.isSingle(step))
                .map(step -> step.get("camunda:resultVariable"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void input(
            Input input,
            DecisionTable table,
            FlowNode step,
            CheckedProcess checkedProcess,
            VariableTypes types,
            Findings findings) {
        Kind column = ColumnTypes.of(input.type(), input.values()).kind();
        ValueType given = types.of(checkedProcess.drawing(), input.expression().strip());
        if (!given.fits(column)) {
            findings.error(
                    "decision-input-of-another-type",
                    step,
                    input.expression().strip(),
                    TypeWords.of(column),
                    TypeWords.of(given.kind()),
                    table.name() == null ? table.id() : table.name());
        }
    }
}
