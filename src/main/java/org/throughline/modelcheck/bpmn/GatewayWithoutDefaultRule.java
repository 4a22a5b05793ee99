package org.throughline.modelcheck.bpmn;

import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An answer that nobody thought of would stop the case with an error. */
class GatewayWithoutDefaultRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("exclusiveGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.from(gateway).size() > 1)
                .filter(gateway -> checkedProcess.from(gateway).stream().noneMatch(SequenceFlow::isDefault))
                .forEach(gateway -> findings.error("gateway-without-default", gateway));
    }
}
