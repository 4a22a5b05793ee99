package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A link leads to one catching link of the same name, and something leads to that. */
class LooseLinkRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode link : checkedProcess.steps().stream()
                .filter(step -> "link".equals(step.event()))
                .toList()) {
            String other = link.is("intermediateThrowEvent") ? "intermediateCatchEvent" : "intermediateThrowEvent";
            boolean met = checkedProcess
                    .steps(other)
                    .anyMatch(step -> link.linkName() != null && link.linkName().equals(step.linkName()));
            if (!met) {
                findings.error("link-loose", link);
            }
        }
    }
}
