package org.throughline.migration.impact;

import org.throughline.engine.UserTaskDefinition;

/** What the table of due dates is asked. */
public record DueDateInput(String taskKey, String priority, String riskLevel) {

    static DueDateInput of(UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        return new DueDateInput(
                userTaskDefinition.key(),
                taskFlags.ofCase().get("priority"),
                taskFlags.ofCase().get("riskLevel"));
    }
}
