package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** An event that is waited for or caught says what it waits for. */
class BlankEvent implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("boundaryEvent", "intermediateCatchEvent")
                .filter(step -> step.event() == null)
                .forEach(step -> report.error("event-blank", step));
        picture.steps("boundaryEvent")
                .filter(step -> step.attachedTo() == null || picture.step(step.attachedTo()) == null)
                .forEach(step -> report.error("boundary-loose", step));
    }
}
