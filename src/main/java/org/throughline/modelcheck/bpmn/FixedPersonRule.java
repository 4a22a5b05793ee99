package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A person named in the drawing leaves, falls ill, or has no licence. */
class FixedPersonRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
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
