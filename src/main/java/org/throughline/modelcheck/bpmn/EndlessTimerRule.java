package org.throughline.modelcheck.bpmn;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.ExpressionText;

/** A timer says when, comes in our time, and stops by itself. */
class EndlessTimerRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            boolean repeats = repeats(checkedProcess, step);
            timers(step.parts()).forEach(timer -> timer(timer, step, repeats, findings));
            step.parts("camunda:taskListener").stream()
                    .flatMap(listener -> timers(listener.parts()))
                    .forEach(timer -> timer(timer, step, true, findings));
        }
    }

    private static Stream<ModelElement> timers(List<ModelElement> parts) {
        return parts.stream().filter(part -> part.is("timerEventDefinition"));
    }

    private static void timer(ModelElement timer, FlowNode step, boolean repeats, Findings findings) {
        ModelElement when = timer.parts().stream()
                .filter(part -> part.type().startsWith("time") && !part.text().isBlank())
                .findFirst()
                .orElse(null);
        if (when == null) {
            findings.error("timer-unset", step);
            return;
        }
        if (ExpressionText.isExpression(when.text())) {
            return;
        }
        switch (when.type()) {
            case "timeDuration" -> duration(when.text(), step, findings);
            case "timeDate" -> date(when.text(), step, findings);
            default -> cycle(when.text(), step, repeats, findings);
        }
    }

    private static void duration(String text, FlowNode step, Findings findings) {
        IsoDurations.seconds(text)
                .ifPresentOrElse(
                        seconds -> {
                            if (seconds > IsoDurations.TWO_YEARS) {
                                findings.warning("timer-too-far", step, text);
                            }
                        },
                        () -> findings.error("timer-unreadable", step, text));
    }

    private static void date(String text, FlowNode step, Findings findings) {
        if (IsoDurations.isDate(text)) {
            findings.warning("timer-fixed-day", step, text);
        } else {
            findings.error("timer-unreadable", step, text);
        }
    }

    private static void cycle(String text, FlowNode step, boolean repeats, Findings findings) {
        boolean iso = text.startsWith("R");
        if (repeats && (!iso || text.startsWith("R/"))) {
            findings.error("timer-endless", step, text);
        }
        if (iso) {
            String[] parts = text.split("/");
            IsoDurations.seconds(parts[parts.length - 1])
                    .ifPresentOrElse(
                            seconds -> {
                                if (seconds < 60) {
                                    findings.error("timer-too-often", step, text);
                                }
                            },
                            () -> findings.error("timer-unreadable", step, text));
        }
    }

    /** Whether a cycle at this place comes again: what interrupts comes once. */
    private static boolean repeats(CheckedProcess checkedProcess, FlowNode step) {
        if (step.is("boundaryEvent")) {
            return "false".equals(step.get("cancelActivity"));
        }
        boolean ofEventSubProcess = checkedProcess.step(step.parent()) != null;
        return step.is("startEvent") && (!ofEventSubProcess || "false".equals(step.get("isInterrupting")));
    }
}
