package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Work that is offered to no group is seen by nobody. */
class UserTaskWithoutGroupRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            String groups = task.get("camunda:candidateGroups");
            if (groups == null || groups.isBlank()) {
                findings.error("group-missing", task, String.join(", ", knownModels.groups()));
            } else if (!groups.contains("{")) {
                Arrays.stream(groups.split(","))
                        .map(String::strip)
                        .filter(group -> !knownModels.groups().contains(group.replaceFirst("@.*$", "")))
                        .forEach(group ->
                                findings.error("group-unknown", task, group, String.join(", ", knownModels.groups())));
            }
        });
    }
}
