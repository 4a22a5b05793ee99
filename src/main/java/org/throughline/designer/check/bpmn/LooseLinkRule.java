package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** A link leads to one catching link of the same name, and something leads to that. */
class LooseLinkRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        for (FlowNode link : checkedProcess.steps().stream()
                .filter(step -> "link".equals(step.event()))
                .toList()) {
            String other = link.is("intermediateThrowEvent") ? "intermediateCatchEvent" : "intermediateThrowEvent";
            boolean met = checkedProcess
                    .steps(other)
                    .anyMatch(step ->
                            FlowPaths.link(link) != null && FlowPaths.link(link).equals(FlowPaths.link(step)));
            if (!met) {
                findings.error("link-loose", link);
            }
        }
    }
}
