package org.throughline.worklist.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenTask.CaseInShort;
import org.throughline.casefile.OpenTask.TaskHolder;
import org.throughline.casefile.OpenTask.TaskKind;
import org.throughline.casefile.OpenTask.TaskMarks;
import org.throughline.shared.Stage;

/** Puts together what the engine knows of a task and what the case file knows of its case. */
public final class TaskFacts {

    private TaskFacts() {}

    public static OpenTask item(Task task, UUID caseId, CaseHeader about) {
        return new OpenTask(
                task.id(),
                inShort(caseId, about),
                task.kind(),
                task.stage() == null ? about.stage() : task.stage(),
                audience(task.assignee(), task.candidateGroups(), about),
                task.createdAt(),
                task.dueAt(),
                WorkItemMapper.priority(task.priority(), about.priority()),
                TaskMarks.NONE);
    }

    /** The same task after its case changed. */
    public static OpenTask refreshed(OpenTask item, CaseHeader about) {
        return new OpenTask(
                item.taskId(),
                inShort(item.caseId(), about),
                item.kind(),
                item.stage(),
                audience(item.assignee(), item.candidateGroups(), about),
                item.createdAt(),
                item.dueAt(),
                WorkItemMapper.reprioritized(item, about.priority()),
                item.marks());
    }

    private static CaseInShort inShort(UUID caseId, CaseHeader about) {
        return new CaseInShort(caseId, about.caseNumber(), about.clientName(), about.priority(), about.riskLevel());
    }

    private static TaskHolder audience(String assignee, List<String> groups, CaseHeader about) {
        return new TaskHolder(team(groups, about), assignee, groups);
    }

    /** A task that asks another team, as a transfer does, is that team's work; any other is the case's own team's. */
    private static String team(List<String> groups, CaseHeader about) {
        return groups.stream()
                .filter(group -> group.contains("@"))
                .map(group -> group.substring(group.indexOf('@') + 1))
                .findFirst()
                .orElse(about.team());
    }

    /**
     * A task as the engine reports it.
     *
     * @param stage as the model says, or null
     */
    public record Task(
            String id,
            TaskKind kind,
            String assignee,
            List<String> candidateGroups,
            Instant createdAt,
            Instant dueAt,
            int priority,
            String stage) {}

    /** A case as the work list shows it. */
    public record CaseHeader(
            String caseNumber, String clientName, String priority, String riskLevel, String stage, String team) {

        public static final CaseHeader NO_CASE = new CaseHeader(null, null, null, null, Stage.INTAKE.id(), null);
    }
}
