package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;

/** An answer that nobody thought of would stop the case with an error. */
class GatewayWithoutDefault implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("exclusiveGateway", "inclusiveGateway")
                .filter(gateway -> picture.from(gateway).size() > 1)
                .filter(gateway -> picture.from(gateway).stream().noneMatch(DrawnFlow::isDefault))
                .forEach(gateway -> report.error("gateway-without-default", gateway));
    }
}
