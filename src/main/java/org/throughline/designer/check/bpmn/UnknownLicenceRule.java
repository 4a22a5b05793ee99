package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Nobody holds a licence that does not exist, so nobody could do the work. */
class UnknownLicenceRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> step.properties().containsKey("requiredLicence"))
                .filter(step ->
                        !knownModels.licences().contains(step.properties().get("requiredLicence")))
                .forEach(step -> findings.error(
                        "licence-unknown",
                        step,
                        step.properties().get("requiredLicence"),
                        String.join(", ", knownModels.licences())));
    }
}
