package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;

/** A process that calls itself, directly or through others, would go deeper without end. */
class CallsItself implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        DrawnProcess main = picture.main();
        if (main == null) {
            return;
        }
        picture.steps("callActivity")
                .filter(call -> call.get("calledElement") != null)
                .filter(call -> leadsTo(call.get("calledElement"), main.id(), known, new HashSet<>()))
                .forEach(call -> report.error("calls-itself", call, picture.called(call.id())));
    }

    private static boolean leadsTo(String called, String process, Known known, Set<String> seen) {
        if (called.equals(process)) {
            return true;
        }
        return seen.add(called)
                && known.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .filter(step -> step.is("callActivity") && step.get("calledElement") != null)
                        .anyMatch(step -> leadsTo(step.get("calledElement"), process, known, seen));
    }
}
