package org.throughline.designer.check.bpmn;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnPart;
import org.throughline.drawing.DrawnStep;

/** A timer says when, comes in our time, and stops by itself. */
class EndlessTimer implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            boolean repeats = repeats(picture, step);
            timers(step.parts()).forEach(timer -> timer(timer, step, repeats, report));
            step.parts("camunda:taskListener").stream()
                    .flatMap(listener -> timers(listener.parts()))
                    .forEach(timer -> timer(timer, step, true, report));
        }
    }

    private static Stream<DrawnPart> timers(List<DrawnPart> parts) {
        return parts.stream().filter(part -> part.is("timerEventDefinition"));
    }

    private static void timer(DrawnPart timer, DrawnStep step, boolean repeats, Report report) {
        DrawnPart when = timer.parts().stream()
                .filter(part -> part.type().startsWith("time") && !part.text().isBlank())
                .findFirst()
                .orElse(null);
        if (when == null) {
            report.error("timer-unset", step);
            return;
        }
        if (when.text().contains("${") || when.text().contains("#{")) {
            return;
        }
        switch (when.type()) {
            case "timeDuration" -> duration(when.text(), step, report);
            case "timeDate" -> date(when.text(), step, report);
            default -> cycle(when.text(), step, repeats, report);
        }
    }

    private static void duration(String text, DrawnStep step, Report report) {
        Spans.seconds(text)
                .ifPresentOrElse(
                        seconds -> {
                            if (seconds > Spans.TWO_YEARS) {
                                report.warning("timer-too-far", step, text);
                            }
                        },
                        () -> report.error("timer-unreadable", step, text));
    }

    private static void date(String text, DrawnStep step, Report report) {
        if (Spans.isDate(text)) {
            report.warning("timer-fixed-day", step, text);
        } else {
            report.error("timer-unreadable", step, text);
        }
    }

    private static void cycle(String text, DrawnStep step, boolean repeats, Report report) {
        boolean iso = text.startsWith("R");
        if (repeats && (!iso || text.startsWith("R/"))) {
            report.error("timer-endless", step, text);
        }
        if (iso) {
            String[] parts = text.split("/");
            Spans.seconds(parts[parts.length - 1])
                    .ifPresentOrElse(
                            seconds -> {
                                if (seconds < 60) {
                                    report.error("timer-too-often", step, text);
                                }
                            },
                            () -> report.error("timer-unreadable", step, text));
        }
    }

    /** Whether a cycle at this place comes again: what interrupts comes once. */
    private static boolean repeats(Picture picture, DrawnStep step) {
        if (step.is("boundaryEvent")) {
            return "false".equals(step.get("cancelActivity"));
        }
        boolean ofEventSubProcess = picture.step(step.parent()) != null;
        return step.is("startEvent") && (!ofEventSubProcess || "false".equals(step.get("isInterrupting")));
    }
}
