package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** A process or sub-process begins with one start event: blank in a sub-process, caused in an event sub-process. */
class MissingStart implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnProcess process : picture.drawing().processes()) {
            List<DrawnStep> starts = starts(picture, process.id());
            if (starts.isEmpty()) {
                report.error("start-missing", process.id(), process.name());
            }
            several(starts, report);
        }
        picture.steps().stream().filter(Picture::isSubProcess).forEach(scope -> within(picture, scope, report));
    }

    private static void within(Picture picture, DrawnStep scope, Report report) {
        List<DrawnStep> starts = starts(picture, scope.id());
        if (starts.isEmpty()) {
            report.error("start-missing", scope);
        }
        for (DrawnStep start : starts) {
            boolean blank = start.event() == null;
            if (Picture.isEventSubProcess(scope) && blank) {
                report.error("start-without-cause", start);
            } else if (!Picture.isEventSubProcess(scope) && !blank) {
                report.error("start-with-cause", start);
            }
        }
        several(starts, report);
    }

    private static void several(List<DrawnStep> starts, Report report) {
        starts.stream()
                .filter(start -> start.event() == null)
                .skip(1)
                .forEach(start -> report.error("several-starts", start));
    }

    private static List<DrawnStep> starts(Picture picture, String scope) {
        return picture.within(scope).stream()
                .filter(step -> step.is("startEvent"))
                .toList();
    }
}
