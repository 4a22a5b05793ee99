package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;

/** A process or sub-process says where it ends. */
class MissingEnd implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnProcess process : picture.drawing().processes()) {
            if (!ends(picture, process.id())) {
                report.error("end-missing", process.id(), process.name());
            }
        }
        picture.steps().stream()
                .filter(step -> Picture.isSubProcess(step) && !ends(picture, step.id()))
                .forEach(step -> report.error("end-missing", step));
    }

    private static boolean ends(Picture picture, String scope) {
        return picture.within(scope).stream().anyMatch(step -> step.is("endEvent"));
    }
}
