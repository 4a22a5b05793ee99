package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A circle in which nobody does anything and nothing is waited for would run without end at once. */
class LoopWithoutPause implements Check<Picture> {

    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "eventBasedGateway", "callActivity", "intermediateCatchEvent");

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (Set<String> loop : picture.ways().loops(id -> !pauses(picture, picture.step(id)))) {
            picture.steps().stream()
                    .filter(step -> loop.contains(step.id()))
                    .findFirst()
                    .ifPresent(first -> report.error("loop-without-pause", first, picture.called(first.id())));
        }
    }

    private static boolean pauses(Picture picture, DrawnStep step) {
        boolean waits = WAITING.contains(step.type()) && !"link".equals(step.event());
        boolean comesLater =
                step.attachedTo() != null && !Set.of("error", "escalation").contains(String.valueOf(step.event()));
        return waits
                || comesLater
                || Picture.isSubProcess(step)
                        && picture.within(step.id()).stream().anyMatch(inner -> pauses(picture, inner));
    }
}
