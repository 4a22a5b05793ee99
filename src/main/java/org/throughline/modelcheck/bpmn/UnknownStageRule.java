package org.throughline.modelcheck.bpmn;

import java.util.Collection;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** The stage is what case lists, reports and the stage indicator show. */
class UnknownStageRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (BpmnProcess process : checkedProcess.drawing().processes()) {
            String stage = process.properties().get("stage");
            if (stage == null) {
                findings.warning("stage-missing", process.id(), process.name(), String.join(", ", context.stages()));
            } else if (!context.stages().contains(stage)) {
                findings.error(
                        "stage-unknown", process.id(), process.name(), stage, String.join(", ", context.stages()));
            }
        }
        VariableProviders variableProviders = new VariableProviders(context);
        for (FlowNode step : checkedProcess.steps()) {
            String stage = step.properties().get("stage");
            Collection<String> stages = stages(step, variableProviders, context);
            if (stage != null && !stages.contains(stage)) {
                findings.error("stage-unknown", step, stage, String.join(", ", stages));
            }
        }
    }

    /** What moves the case to a stage knows fewer of them than a task may belong to. */
    private static Collection<String> stages(FlowNode step, VariableProviders variableProviders, CheckContext context) {
        return variableProviders
                .actions(step)
                .flatMap(action -> action.inputs().stream())
                .filter(input ->
                        input.from() == ValueSource.PROPERTY && input.name().equals("stage"))
                .findFirst()
                .<Collection<String>>map(AllowedValue::values)
                .orElse(context.stages());
    }
}
