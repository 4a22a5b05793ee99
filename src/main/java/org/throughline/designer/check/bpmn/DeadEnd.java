package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A case that comes to a step without a way on would stand there and nobody would know. */
class DeadEnd implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> mustLeadOn(step) && picture.from(step).isEmpty())
                .filter(step -> picture.ways().next(step.id()).stream()
                        .map(picture::step)
                        .noneMatch(next -> "link".equals(step.event()) && next.is("intermediateCatchEvent")))
                .forEach(step -> report.error("dead-end", step));
    }

    private static boolean mustLeadOn(DrawnStep step) {
        return !step.is("endEvent")
                && !Picture.isEventSubProcess(step)
                && !Picture.isCompensation(step)
                && !"compensate".equals(step.event());
    }
}
