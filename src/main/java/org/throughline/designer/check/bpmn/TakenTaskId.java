package org.throughline.designer.check.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** The id of a user task names it in the work list, in due dates and in translations. */
class TakenTaskId implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<String> own =
                picture.drawing().processes().stream().map(DrawnProcess::id).collect(Collectors.toSet());
        known.processes().stream()
                .filter(other -> other.processes().stream().noneMatch(process -> own.contains(process.id())))
                .forEach(other -> other.steps().stream()
                        .filter(step -> step.is("userTask"))
                        .forEach(theirs -> taken(picture, other, theirs, report)));
    }

    private static void taken(Picture picture, Drawing other, DrawnStep theirs, Report report) {
        DrawnStep step = picture.step(theirs.id());
        if (step != null && step.is("userTask")) {
            DrawnProcess process = other.processes().get(0);
            report.error("task-id-taken", step, step.id(), process.name() == null ? process.id() : process.name());
        }
    }
}
