package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Several ways out of a step are all taken at once, which a checkedProcess does not tell. */
class ImplicitSplitRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> !CheckedProcess.isGateway(step))
                .filter(step -> checkedProcess.from(step).stream()
                                .filter(flow -> flow.condition() == null && !flow.isDefault())
                                .count()
                        > 1)
                .forEach(step -> findings.error("implicit-split", step));
    }
}
