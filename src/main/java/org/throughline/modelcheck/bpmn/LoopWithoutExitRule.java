package org.throughline.modelcheck.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A circle that no way leaves: the case would never end. */
class LoopWithoutExitRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (Set<String> loop : checkedProcess.graph().loops(step -> true)) {
            FlowNode first = checkedProcess.steps().stream()
                    .filter(step -> loop.contains(step.id()))
                    .findFirst()
                    .orElseThrow();
            boolean left = loop.stream()
                    .flatMap(step -> checkedProcess.graph().next(step).stream())
                    .anyMatch(next -> !loop.contains(next)
                            && checkedProcess.step(next).parent().equals(first.parent()));
            if (!left && !canBeLeft(checkedProcess, first.parent())) {
                findings.error("loop-without-exit", first, names(checkedProcess, loop));
            }
        }
    }

    /** Whether something ends the whole scope while the circle goes on: an event, an error or the end of its other work. */
    private static boolean canBeLeft(CheckedProcess checkedProcess, String scope) {
        boolean ended = checkedProcess.within(scope).stream()
                .anyMatch(step ->
                        step.is("endEvent") && Set.of("terminate", "error").contains(String.valueOf(step.event()))
                                || step.isEventSubProcess() && interrupts(checkedProcess, step));
        FlowNode around = checkedProcess.step(scope);
        boolean caught = checkedProcess.steps().stream()
                .anyMatch(step -> scope.equals(step.attachedTo()) && !"false".equals(step.get("cancelActivity")));
        return ended || caught || around != null && canBeLeft(checkedProcess, around.parent());
    }

    private static boolean interrupts(CheckedProcess checkedProcess, FlowNode eventSubProcess) {
        return checkedProcess.within(eventSubProcess.id()).stream()
                .anyMatch(step -> step.is("startEvent") && !"false".equals(step.get("isInterrupting")));
    }

    private static String names(CheckedProcess checkedProcess, Set<String> loop) {
        return checkedProcess.steps().stream()
                .filter(step -> loop.contains(step.id()))
                .map(step -> checkedProcess.called(step.id()))
                .collect(Collectors.joining(" → "));
    }
}
