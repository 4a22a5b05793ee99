package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Steps that the engine does not run. */
class UnsupportedStepRule implements ModelRule<CheckedProcess> {

    private static final Set<String> UNSUPPORTED = Set.of("complexGateway", "adHocSubProcess");

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> UNSUPPORTED.contains(step.type()))
                .forEach(step -> findings.error("step-unsupported", step));
        checkedProcess.steps("scriptTask").forEach(step -> findings.error("script-drawn", step));
        checkedProcess.steps("task", "manualTask").forEach(step -> findings.warning("step-does-nothing", step));
    }
}
