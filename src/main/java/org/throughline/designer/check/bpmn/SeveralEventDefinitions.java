package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** An event has one cause. */
class SeveralEventDefinitions implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> Ways.definitions(step).size() > 1)
                .forEach(step -> report.error("several-causes", step));
    }
}
