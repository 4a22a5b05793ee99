package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A case that comes to a step without a way on would stand there and nobody would know. */
class DeadEndRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> mustContinue(step) && checkedProcess.from(step).isEmpty())
                .filter(step -> checkedProcess.graph().next(step.id()).stream()
                        .map(checkedProcess::step)
                        .noneMatch(next -> "link".equals(step.event()) && next.is("intermediateCatchEvent")))
                .forEach(step -> findings.error("dead-end", step));
    }

    private static boolean mustContinue(FlowNode step) {
        return !step.is("endEvent")
                && !step.isEventSubProcess()
                && !CheckedProcess.isCompensation(step)
                && !"compensate".equals(step.event());
    }
}
