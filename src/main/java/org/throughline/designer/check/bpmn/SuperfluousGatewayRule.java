package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** A gateway with one way in and one way out does nothing. */
class SuperfluousGatewayRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> CheckedProcess.isGateway(step)
                        && checkedProcess.from(step).size() == 1
                        && checkedProcess.to(step).size() == 1)
                .forEach(gateway -> findings.warning("gateway-superfluous", gateway));
    }
}
