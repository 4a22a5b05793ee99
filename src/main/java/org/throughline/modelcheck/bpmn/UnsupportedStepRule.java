package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Steps that the engine does not run. */
class UnsupportedStepRule implements ModelRule<CheckedProcess> {

    private static final Set<String> UNSUPPORTED = Set.of("complexGateway", "adHocSubProcess");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> UNSUPPORTED.contains(step.type()))
                .forEach(step -> findings.error("step-unsupported", step));
        checkedProcess.steps("scriptTask").forEach(step -> findings.error("script-drawn", step));
        checkedProcess.steps("task", "manualTask").forEach(step -> findings.warning("step-does-nothing", step));
    }
}
