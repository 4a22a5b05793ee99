package org.throughline.worklist.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Stage;
import org.throughline.worklist.WorkItem;

/** Puts together what the engine knows of a task and what the case file knows of its case. */
public final class TaskFacts {

    private TaskFacts() {}

    public static WorkItem item(Task task, UUID caseId, About about) {
        return new WorkItem(
                task.id(),
                caseId,
                about.caseNumber(),
                about.clientName(),
                about.priority(),
                about.riskLevel(),
                task.key(),
                task.name() == null ? task.key() : task.name(),
                task.subject(),
                task.formId(),
                task.processKey(),
                task.stage() == null ? about.stage() : task.stage(),
                team(task.candidateGroups(), about),
                task.assignee(),
                task.candidateGroups(),
                task.requiredLicence(),
                task.createdAt(),
                task.dueAt(),
                WorkItemMapper.priority(task.priority(), about.priority()),
                null,
                null);
    }

    /** The same task after its case changed. */
    public static WorkItem refreshed(WorkItem item, About about) {
        return new WorkItem(
                item.taskId(),
                item.caseId(),
                about.caseNumber(),
                about.clientName(),
                about.priority(),
                about.riskLevel(),
                item.taskKey(),
                item.name(),
                item.subject(),
                item.formId(),
                item.processKey(),
                item.stage(),
                team(item.candidateGroups(), about),
                item.assignee(),
                item.candidateGroups(),
                item.requiredLicence(),
                item.createdAt(),
                item.dueAt(),
                WorkItemMapper.reprioritized(item, about.priority()),
                item.remindedAt(),
                item.escalatedAt());
    }

    /** A task that asks another team, as a transfer does, is that team's work; any other is the case's own team's. */
    private static String team(List<String> groups, About about) {
        return groups.stream()
                .filter(group -> group.contains("@"))
                .map(group -> group.substring(group.indexOf('@') + 1))
                .findFirst()
                .orElse(about.team());
    }

    /**
     * A task as the engine tells of it.
     *
     * @param subject which of several like tasks it is, or null
     * @param stage as the model says, or null
     */
    public record Task(
            String id,
            String key,
            String name,
            String subject,
            String formId,
            String processKey,
            String assignee,
            List<String> candidateGroups,
            String requiredLicence,
            Instant createdAt,
            Instant dueAt,
            int priority,
            String stage) {}

    /** A case as the work list shows it. */
    public record About(
            String caseNumber, String clientName, String priority, String riskLevel, String stage, String team) {

        public static final About NO_CASE = new About(null, null, null, null, Stage.INTAKE.id(), null);
    }
}
