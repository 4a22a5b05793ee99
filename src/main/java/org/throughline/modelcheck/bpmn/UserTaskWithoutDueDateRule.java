package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Work without a due date is never late, so nobody notices it. */
class UserTaskWithoutDueDateRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            String due = task.get("camunda:dueDate");
            if (due == null || due.isBlank()) {
                findings.warning("due-date-missing", task);
            }
            List<String> listeners = task.parts("camunda:taskListener").stream()
                    .filter(listener -> "timeout".equals(listener.get("event")))
                    .map(listener -> String.valueOf(listener.get("delegateExpression")))
                    .toList();
            if (listeners.stream().noneMatch(action -> action.contains("remindWorker"))) {
                findings.warning("reminder-missing", task);
            }
            if (listeners.stream().noneMatch(action -> action.contains("escalateToSupervisor"))) {
                findings.warning("escalation-missing", task);
            }
        });
    }
}
