package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Several ways out of a step are all taken at once, which a picture does not show. */
class ImplicitSplitRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> !CheckedProcess.isGateway(step))
                .filter(step -> checkedProcess.from(step).stream()
                                .filter(flow -> flow.condition() == null && !flow.isDefault())
                                .count()
                        > 1)
                .forEach(step -> findings.error("implicit-split", step));
    }
}
