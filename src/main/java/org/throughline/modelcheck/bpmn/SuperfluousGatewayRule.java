package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A gateway with one way in and one way out does nothing. */
class SuperfluousGatewayRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> CheckedProcess.isGateway(step)
                        && checkedProcess.from(step).size() == 1
                        && checkedProcess.to(step).size() == 1)
                .forEach(gateway -> findings.warning("gateway-superfluous", gateway));
    }
}
