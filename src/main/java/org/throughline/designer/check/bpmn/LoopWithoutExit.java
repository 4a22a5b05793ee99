package org.throughline.designer.check.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A circle that no way leaves: the case would never end. */
class LoopWithoutExit implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (Set<String> loop : picture.ways().loops(step -> true)) {
            DrawnStep first = picture.steps().stream()
                    .filter(step -> loop.contains(step.id()))
                    .findFirst()
                    .orElseThrow();
            boolean left = loop.stream()
                    .flatMap(step -> picture.ways().next(step).stream())
                    .anyMatch(next ->
                            !loop.contains(next) && picture.step(next).parent().equals(first.parent()));
            if (!left && !canBeLeft(picture, first.parent())) {
                report.error("loop-without-exit", first, names(picture, loop));
            }
        }
    }

    /** Whether something ends the whole scope while the circle goes on: an event, an error or the end of its other work. */
    private static boolean canBeLeft(Picture picture, String scope) {
        boolean ended = picture.within(scope).stream()
                .anyMatch(step ->
                        step.is("endEvent") && Set.of("terminate", "error").contains(String.valueOf(step.event()))
                                || Picture.isEventSubProcess(step) && interrupts(picture, step));
        DrawnStep around = picture.step(scope);
        boolean caught = picture.steps().stream()
                .anyMatch(step -> scope.equals(step.attachedTo()) && !"false".equals(step.get("cancelActivity")));
        return ended || caught || around != null && canBeLeft(picture, around.parent());
    }

    private static boolean interrupts(Picture picture, DrawnStep eventSubProcess) {
        return picture.within(eventSubProcess.id()).stream()
                .anyMatch(step -> step.is("startEvent") && !"false".equals(step.get("isInterrupting")));
    }

    private static String names(Picture picture, Set<String> loop) {
        return picture.steps().stream()
                .filter(step -> loop.contains(step.id()))
                .map(step -> picture.called(step.id()))
                .collect(Collectors.joining(" → "));
    }
}
