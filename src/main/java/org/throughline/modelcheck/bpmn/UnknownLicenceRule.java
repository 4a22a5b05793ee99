package org.throughline.modelcheck.bpmn;

import org.throughline.engine.TaskQualification;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Nobody holds a licence that does not exist, so nobody could do the work. */
class UnknownLicenceRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> step.properties().containsKey(TaskQualification.LICENCE))
                .filter(step -> !context.licences().contains(step.properties().get(TaskQualification.LICENCE)))
                .forEach(step -> findings.error(
                        "licence-unknown",
                        step,
                        step.properties().get(TaskQualification.LICENCE),
                        String.join(", ", context.licences())));
    }
}
