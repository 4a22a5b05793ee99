package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Which of its ways are awaited depends on what happened before, which few readers see. */
class InclusiveGatewayRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps("inclusiveGateway").forEach(gateway -> findings.warning("gateway-inclusive", gateway));
    }
}
