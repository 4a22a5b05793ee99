package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Two people who finish at once must not meet in a join that cannot be tried again. */
class BusyJoinRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("parallelGateway", "inclusiveGateway")
                .filter(gateway -> checkedProcess.to(gateway).size() > 1)
                .filter(gateway -> !"true".equals(gateway.get("camunda:asyncBefore")))
                .forEach(gateway -> findings.warning("join-not-async", gateway));
    }
}
