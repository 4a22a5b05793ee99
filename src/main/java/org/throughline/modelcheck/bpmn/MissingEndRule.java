package org.throughline.modelcheck.bpmn;

import org.throughline.model.BpmnProcess;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A process or sub-process says where it ends. */
class MissingEndRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (BpmnProcess process : checkedProcess.drawing().processes()) {
            if (!ends(checkedProcess, process.id())) {
                findings.error("end-missing", process.id(), process.name());
            }
        }
        checkedProcess.steps().stream()
                .filter(step -> CheckedProcess.isSubProcess(step) && !ends(checkedProcess, step.id()))
                .forEach(step -> findings.error("end-missing", step));
    }

    private static boolean ends(CheckedProcess checkedProcess, String scope) {
        return checkedProcess.within(scope).stream().anyMatch(step -> step.is("endEvent"));
    }
}
