package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** One gateway that gathers and parts again hides which of both it does. */
class GatewayJoinAndForkRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("parallelGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.from(gateway).size() > 1
                        && checkedProcess.to(gateway).size() > 1)
                .forEach(gateway -> findings.warning("gateway-join-fork", gateway));
    }
}
