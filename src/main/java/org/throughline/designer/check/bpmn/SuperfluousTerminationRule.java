package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** Where only one thing happens at a time, an end is an end. */
class SuperfluousTerminationRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("endEvent")
                .filter(step -> "terminate".equals(step.event()))
                .filter(step ->
                        checkedProcess.within(step.parent()).stream().noneMatch(other -> parts(checkedProcess, other)))
                .forEach(step -> findings.warning("termination-superfluous", step));
    }

    private static boolean parts(CheckedProcess checkedProcess, FlowNode step) {
        boolean beside = CheckedProcess.isEventSubProcess(step)
                || step.attachedTo() != null && "false".equals(step.get("cancelActivity"));
        return beside
                || checkedProcess.from(step).size() > 1
                        && !step.is("exclusiveGateway")
                        && !step.is("eventBasedGateway");
    }
}
