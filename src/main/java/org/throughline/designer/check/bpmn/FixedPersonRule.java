package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** A person named in the drawing leaves, falls ill, or has no licence. */
class FixedPersonRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        for (FlowNode task : checkedProcess.steps("userTask").toList()) {
            for (String attribute : List.of("camunda:assignee", "camunda:candidateUsers")) {
                String person = task.get(attribute);
                if (person != null && !person.isBlank() && !person.contains("{")) {
                    findings.warning("person-fixed", task, person);
                }
            }
        }
    }
}
