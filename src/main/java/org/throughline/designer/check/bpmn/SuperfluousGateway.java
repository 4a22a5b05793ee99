package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** A gateway with one way in and one way out does nothing. */
class SuperfluousGateway implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> Picture.isGateway(step)
                        && picture.from(step).size() == 1
                        && picture.to(step).size() == 1)
                .forEach(gateway -> report.warning("gateway-superfluous", gateway));
    }
}
