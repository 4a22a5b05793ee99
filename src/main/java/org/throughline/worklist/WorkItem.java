package org.throughline.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One open task as the desk shows it.
 *
 * @param taskId the engine's task id
 * @param name the element's name in the model
 * @param subject kind and code of a label that tells like tasks of a case apart, e.g. {@code need.housing}; or null
 * @param stage of the lifecycle that the task belongs to
 * @param team the team whose work it is; null before the case has one
 * @param assignee username, or null while the task is only offered
 * @param candidateGroups a role, or a role within a team
 * @param priority 0–100, higher is more urgent
 * @param remindedAt null before the reminder
 * @param escalatedAt null before the supervisor was told
 */
public record WorkItem(
        String taskId,
        UUID caseId,
        String caseNumber,
        String clientName,
        String casePriority,
        String riskLevel,
        String taskKey,
        String name,
        String subject,
        String formId,
        String processKey,
        String stage,
        String team,
        String assignee,
        List<String> candidateGroups,
        String requiredLicence,
        Instant createdAt,
        Instant dueAt,
        int priority,
        Instant remindedAt,
        Instant escalatedAt) {

    /** The role that the task is asked of, or null. */
    public String candidateRole() {
        return candidateGroups.isEmpty() ? null : candidateGroups.get(0).split("@")[0];
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
