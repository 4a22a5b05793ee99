package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** A case that comes to a step without a way on would stand there and nobody would know. */
class DeadEndRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> mustLeadOn(step) && checkedProcess.from(step).isEmpty())
                .filter(step -> checkedProcess.ways().next(step.id()).stream()
                        .map(checkedProcess::step)
                        .noneMatch(next -> "link".equals(step.event()) && next.is("intermediateCatchEvent")))
                .forEach(step -> findings.error("dead-end", step));
    }

    private static boolean mustLeadOn(FlowNode step) {
        return !step.is("endEvent")
                && !CheckedProcess.isEventSubProcess(step)
                && !CheckedProcess.isCompensation(step)
                && !"compensate".equals(step.event());
    }
}
