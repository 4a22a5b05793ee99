package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An event has one cause. */
class SeveralEventDefinitionsRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> step.definitions().size() > 1)
                .forEach(step -> findings.error("several-causes", step));
    }
}
