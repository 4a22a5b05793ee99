package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** Where only one thing happens at a time, an end is an end. */
class SuperfluousTermination implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("endEvent")
                .filter(step -> "terminate".equals(step.event()))
                .filter(step -> picture.within(step.parent()).stream().noneMatch(other -> parts(picture, other)))
                .forEach(step -> report.warning("termination-superfluous", step));
    }

    private static boolean parts(Picture picture, DrawnStep step) {
        boolean beside = Picture.isEventSubProcess(step)
                || step.attachedTo() != null && "false".equals(step.get("cancelActivity"));
        return beside || picture.from(step).size() > 1 && !step.is("exclusiveGateway") && !step.is("eventBasedGateway");
    }
}
