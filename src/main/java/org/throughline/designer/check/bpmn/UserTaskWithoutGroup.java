package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Work that is offered to no group is seen by nobody. */
class UserTaskWithoutGroup implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("userTask").forEach(task -> {
            String groups = task.get("camunda:candidateGroups");
            if (groups == null || groups.isBlank()) {
                report.error("group-missing", task, String.join(", ", known.groups()));
            } else if (!groups.contains("{")) {
                Arrays.stream(groups.split(","))
                        .map(String::strip)
                        .filter(group -> !known.groups().contains(group.replaceFirst("@.*$", "")))
                        .forEach(
                                group -> report.error("group-unknown", task, group, String.join(", ", known.groups())));
            }
        });
    }
}
