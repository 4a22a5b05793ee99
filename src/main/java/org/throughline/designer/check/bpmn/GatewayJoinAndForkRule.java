package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** One gateway that gathers and parts again hides which of both it does. */
class GatewayJoinAndForkRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("parallelGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.from(gateway).size() > 1
                        && checkedProcess.to(gateway).size() > 1)
                .forEach(gateway -> findings.warning("gateway-join-fork", gateway));
    }
}
