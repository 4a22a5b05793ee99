package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.SequenceFlow;

/** An answer that nobody thought of would stop the case with an error. */
class GatewayWithoutDefaultRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("exclusiveGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.from(gateway).size() > 1)
                .filter(gateway -> checkedProcess.from(gateway).stream().noneMatch(SequenceFlow::isDefault))
                .forEach(gateway -> findings.error("gateway-without-default", gateway));
    }
}
