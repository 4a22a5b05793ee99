package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.BpmnProcess;

/** A process or sub-process says where it ends. */
class MissingEndRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
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
