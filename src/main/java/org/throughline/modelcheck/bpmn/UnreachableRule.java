package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** No way leads to the step. */
class UnreachableRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        Set<String> reached = checkedProcess.graph().reached();
        checkedProcess.steps().stream()
                .filter(step -> !reached.contains(step.id()) && !CheckedProcess.isCompensation(step))
                .filter(step -> !checkedProcess.isLoose(step))
                .filter(step -> reached.contains(step.parent()) || checkedProcess.step(step.parent()) == null)
                .forEach(step -> findings.error("unreachable", step));
    }
}
