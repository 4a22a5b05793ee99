package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** No way leads to the step. */
class UnreachableRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        Set<String> reached = checkedProcess.ways().reached();
        checkedProcess.steps().stream()
                .filter(step -> !reached.contains(step.id()) && !CheckedProcess.isCompensation(step))
                .filter(step -> reached.contains(step.parent()) || checkedProcess.step(step.parent()) == null)
                .forEach(step -> findings.error("unreachable", step));
    }
}
