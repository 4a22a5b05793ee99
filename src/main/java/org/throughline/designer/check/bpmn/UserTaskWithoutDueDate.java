package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Work without a due date is never late, so nobody notices it. */
class UserTaskWithoutDueDate implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("userTask").forEach(task -> {
            String due = task.get("camunda:dueDate");
            if (due == null || due.isBlank()) {
                report.warning("due-date-missing", task);
            }
            List<String> told = task.parts("camunda:taskListener").stream()
                    .filter(listener -> "timeout".equals(listener.get("event")))
                    .map(listener -> String.valueOf(listener.get("delegateExpression")))
                    .toList();
            if (told.stream().noneMatch(action -> action.contains("remindWorker"))) {
                report.warning("reminder-missing", task);
            }
            if (told.stream().noneMatch(action -> action.contains("escalateToSupervisor"))) {
                report.warning("escalation-missing", task);
            }
        });
    }
}
