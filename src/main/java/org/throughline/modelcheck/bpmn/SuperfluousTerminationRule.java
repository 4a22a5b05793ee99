package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Where only one thing happens at a time, an end is an end. */
class SuperfluousTerminationRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("endEvent")
                .filter(step -> "terminate".equals(step.event()))
                .filter(step ->
                        checkedProcess.within(step.parent()).stream().noneMatch(other -> parts(checkedProcess, other)))
                .forEach(step -> findings.warning("termination-superfluous", step));
    }

    private static boolean parts(CheckedProcess checkedProcess, FlowNode step) {
        boolean beside =
                step.isEventSubProcess() || step.attachedTo() != null && "false".equals(step.get("cancelActivity"));
        return beside
                || checkedProcess.from(step).size() > 1
                        && !step.is("exclusiveGateway")
                        && !step.is("eventBasedGateway");
    }
}
