package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** No way leads to the step. */
class Unreachable implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<String> reached = picture.ways().reached();
        picture.steps().stream()
                .filter(step -> !reached.contains(step.id()) && !Picture.isCompensation(step))
                .filter(step -> reached.contains(step.parent()) || picture.step(step.parent()) == null)
                .forEach(step -> report.error("unreachable", step));
    }
}
