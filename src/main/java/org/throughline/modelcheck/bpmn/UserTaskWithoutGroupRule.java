package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Work that is offered to no group is seen by nobody. */
class UserTaskWithoutGroupRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            String groups = task.get("camunda:candidateGroups");
            if (groups == null || groups.isBlank()) {
                findings.error("group-missing", task, String.join(", ", context.groups()));
            } else if (!groups.contains("{")) {
                Arrays.stream(groups.split(","))
                        .map(String::strip)
                        .filter(group -> !context.groups().contains(group.replaceFirst("@.*$", "")))
                        .forEach(group ->
                                findings.error("group-unknown", task, group, String.join(", ", context.groups())));
            }
        });
    }
}
