package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Which of its ways are awaited depends on what happened before, which few readers see. */
class InclusiveGatewayRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("inclusiveGateway").forEach(gateway -> findings.warning("gateway-inclusive", gateway));
    }
}
