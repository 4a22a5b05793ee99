package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** One gateway that gathers and parts again hides which of both it does. */
class GatewayJoinAndFork implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("parallelGateway", "inclusiveGateway")
                .filter(gateway ->
                        picture.from(gateway).size() > 1 && picture.to(gateway).size() > 1)
                .forEach(gateway -> report.warning("gateway-join-fork", gateway));
    }
}
