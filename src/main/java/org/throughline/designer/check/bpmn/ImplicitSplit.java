package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Several ways out of a step are all taken at once, which a picture does not tell. */
class ImplicitSplit implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> !Picture.isGateway(step))
                .filter(step -> picture.from(step).stream()
                                .filter(flow -> flow.condition() == null && !flow.isDefault())
                                .count()
                        > 1)
                .forEach(step -> report.error("implicit-split", step));
    }
}
