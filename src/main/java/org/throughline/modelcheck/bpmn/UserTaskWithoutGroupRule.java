package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Work that is offered to no group is seen by nobody. */
class UserTaskWithoutGroupRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("userTask")
                .filter(task -> task.get("camunda:candidateGroups") == null
                        || task.get("camunda:candidateGroups").isBlank())
                .forEach(task -> findings.error("group-missing", task, String.join(", ", context.groups())));
    }
}
