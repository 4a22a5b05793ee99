package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Which of its ways are awaited depends on what happened before, which few readers see. */
class InclusiveGateway implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("inclusiveGateway").forEach(gateway -> report.warning("gateway-inclusive", gateway));
    }
}
