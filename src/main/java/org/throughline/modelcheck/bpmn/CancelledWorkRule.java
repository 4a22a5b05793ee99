package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/**
 * An interrupting event stops more than the work that it is drawn at. It may not stop what is owed to somebody; what else
 * it stops is named, unless the event itself says so in its property {@code cancels}.
 */
class CancelledWorkRule implements ModelRule<CheckedProcess> {

    /** Ids of what goes on beside, and is knowingly stopped; parted by commas. */
    private static final String CANCELS = "cancels";

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        ProtectedWork owed = new ProtectedWork(context);
        for (InterruptingEvent interruptingEvent : InterruptingEvent.of(checkedProcess)) {
            List<FlowNode> lost = Stream.concat(
                            interruptingEvent.stopped().filter(owed::isAt),
                            cutOff(checkedProcess, interruptingEvent, owed))
                    .distinct()
                    .toList();
            List<FlowNode> beside = interruptingEvent
                    .beside()
                    .filter(step -> !meant(interruptingEvent.event()).contains(step.id()))
                    .toList();
            if (!lost.isEmpty()) {
                findings.error("cancels-owed-work", interruptingEvent.event(), names(checkedProcess, lost));
            } else if (!beside.isEmpty()) {
                findings.warning("cancels-work-beside", interruptingEvent.event(), names(checkedProcess, beside));
            }
        }
    }

    /** What is owed comes after the step, and the event leads around all of it. */
    private static Stream<FlowNode> cutOff(
            CheckedProcess checkedProcess, InterruptingEvent interruptingEvent, ProtectedWork owed) {
        if (!interruptingEvent.isOfOneStep()) {
            return Stream.empty();
        }
        String event = interruptingEvent.event().id();
        boolean stillReached = after(checkedProcess, event, event).anyMatch(owed::isAt);
        return stillReached
                ? Stream.empty()
                : after(checkedProcess, interruptingEvent.scope(), event).filter(owed::isAt);
    }

    private static Stream<FlowNode> after(CheckedProcess checkedProcess, String step, String without) {
        return checkedProcess.graph().from(List.of(step), id -> !id.equals(without)).stream()
                .map(checkedProcess::step);
    }

    private static Set<String> meant(FlowNode event) {
        return Arrays.stream(event.properties().getOrDefault(CANCELS, "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static String names(CheckedProcess checkedProcess, List<FlowNode> steps) {
        return steps.stream().map(step -> checkedProcess.called(step.id())).collect(Collectors.joining(", "));
    }
}
