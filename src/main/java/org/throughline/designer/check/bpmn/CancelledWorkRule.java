package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/**
 * An interrupting event stops more than the work that it is drawn at. It may not stop what is owed to somebody; what else
 * it stops is named, unless the event itself says so in its property {@code cancels}.
 */
class CancelledWorkRule implements Check<Picture> {

    /** Ids of what goes on beside, and is knowingly stopped; parted by commas. */
    private static final String CANCELS = "cancels";

    @Override
    public void look(Picture picture, Known known, Report report) {
        OwedWork owed = new OwedWork(known);
        for (Interruption interruption : Interruption.of(picture)) {
            List<DrawnStep> lost = Stream.concat(
                            interruption.stopped().filter(owed::isAt), cutOff(picture, interruption, owed))
                    .distinct()
                    .toList();
            List<DrawnStep> beside = interruption
                    .beside()
                    .filter(step -> !meant(interruption.event()).contains(step.id()))
                    .toList();
            if (!lost.isEmpty()) {
                report.error("cancels-owed-work", interruption.event(), names(picture, lost));
            } else if (!beside.isEmpty()) {
                report.warning("cancels-work-beside", interruption.event(), names(picture, beside));
            }
        }
    }

    /** What is owed comes after the step, and the event leads around all of it. */
    private static Stream<DrawnStep> cutOff(Picture picture, Interruption interruption, OwedWork owed) {
        if (!interruption.isOfOneStep()) {
            return Stream.empty();
        }
        String event = interruption.event().id();
        boolean stillReached = after(picture, event, event).anyMatch(owed::isAt);
        return stillReached
                ? Stream.empty()
                : after(picture, interruption.scope(), event).filter(owed::isAt);
    }

    private static Stream<DrawnStep> after(Picture picture, String step, String without) {
        return picture.ways().from(List.of(step), id -> !id.equals(without)).stream()
                .map(picture::step);
    }

    private static Set<String> meant(DrawnStep event) {
        return Arrays.stream(event.properties().getOrDefault(CANCELS, "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static String names(Picture picture, List<DrawnStep> steps) {
        return steps.stream().map(step -> picture.called(step.id())).collect(Collectors.joining(", "));
    }
}
