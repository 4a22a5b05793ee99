package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Two people who finish at once must not meet in a join that cannot be tried again. */
class BusyJoinRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("parallelGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.to(gateway).size() > 1)
                .filter(gateway -> !"true".equals(gateway.get("camunda:asyncBefore")))
                .forEach(gateway -> findings.warning("join-not-async", gateway));
    }
}
