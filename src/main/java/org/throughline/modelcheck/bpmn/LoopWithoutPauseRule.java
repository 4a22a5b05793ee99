package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A circle in which nobody does anything and nothing is waited for would run without end at once. */
class LoopWithoutPauseRule implements ModelRule<CheckedProcess> {

    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "eventBasedGateway", "callActivity", "intermediateCatchEvent");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (Set<String> loop : checkedProcess.graph().loops(id -> !pauses(checkedProcess, checkedProcess.step(id)))) {
            checkedProcess.steps().stream()
                    .filter(step -> loop.contains(step.id()))
                    .findFirst()
                    .ifPresent(first -> findings.error("loop-without-pause", first, checkedProcess.called(first.id())));
        }
    }

    private static boolean pauses(CheckedProcess checkedProcess, FlowNode step) {
        boolean waits = WAITING.contains(step.type()) && !"link".equals(step.event());
        boolean comesLater =
                step.attachedTo() != null && !Set.of("error", "escalation").contains(String.valueOf(step.event()));
        return waits
                || comesLater
                || CheckedProcess.isSubProcess(step)
                        && checkedProcess.within(step.id()).stream().anyMatch(inner -> pauses(checkedProcess, inner));
    }
}
