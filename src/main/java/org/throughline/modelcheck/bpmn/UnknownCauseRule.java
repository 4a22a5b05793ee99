package org.throughline.modelcheck.bpmn;

import java.util.Map;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Messages, signals, errors and escalations are named. */
class UnknownCauseRule implements ModelRule<CheckedProcess> {

    private static final Map<String, String> REFERENCES = Map.of(
            "messageEventDefinition", "messageRef",
            "signalEventDefinition", "signalRef");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            for (ModelElement definition : step.definitions()) {
                REFERENCES.forEach((type, attribute) -> {
                    if (definition.is(type)) {
                        reference(checkedProcess, step, definition.get(attribute), findings);
                    }
                });
            }
        }
        checkedProcess
                .steps("receiveTask")
                .forEach(step -> reference(checkedProcess, step, step.get("messageRef"), findings));
    }

    private static void reference(CheckedProcess checkedProcess, FlowNode step, String reference, Findings findings) {
        String id = reference == null ? "" : reference.replaceFirst("^.*:", "");
        boolean acts = step.get("camunda:delegateExpression") != null || step.get("camunda:expression") != null;
        boolean throwing = step.is("intermediateThrowEvent") || step.is("endEvent");
        if (checkedProcess.drawing().roots().getOrDefault(id, "").isBlank()
                && !acts
                && !(throwing && step.event().equals("message"))) {
            findings.error("cause-unnamed", step);
        }
    }
}
