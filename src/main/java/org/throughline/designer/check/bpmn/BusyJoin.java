package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Two people who finish at once must not meet in a join that cannot be tried again. */
class BusyJoin implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("parallelGateway", "inclusiveGateway")
                .filter(gateway -> picture.to(gateway).size() > 1)
                .filter(gateway -> !"true".equals(gateway.get("camunda:asyncBefore")))
                .forEach(gateway -> report.warning("join-not-async", gateway));
    }
}
