package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** An event has one cause. */
class SeveralEventDefinitionsRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> FlowPaths.definitions(step).size() > 1)
                .forEach(step -> findings.error("several-causes", step));
    }
}
