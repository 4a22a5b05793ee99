package org.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.engine.TaskQualification;

/**
 * One open task of the engine, with what is known of its case: the one record of it, which the work list keeps.
 *
 * @param taskId the engine's task id
 * @param stage of the lifecycle that the task belongs to
 * @param priority 0–100, higher is more urgent
 * @param marks of what was done about it so far
 */
public record OpenTask(
        String taskId,
        CaseInShort about,
        TaskKind kind,
        String stage,
        TaskHolder holder,
        Instant createdAt,
        Instant dueAt,
        int priority,
        TaskMarks marks) {

    /** The case that the task belongs to; all null outside any. */
    public record CaseInShort(
            UUID caseId, String caseNumber, String clientName, String casePriority, String riskLevel) {}

    /**
     * What there is to do.
     *
     * @param key of the element in the model
     * @param name the element's name in the model
     * @param subject kind and code of a label that distinguishes similar tasks of a case, e.g. {@code need.housing}; or null
     */
    public record TaskKind(
            String key,
            String name,
            String subject,
            String formId,
            String processKey,
            TaskQualification qualification) {

        public TaskKind {
            name = name == null ? key : name;
        }
    }

    /**
     * Whom it is asked of.
     *
     * @param team the team whose work it is; null before the case has one
     * @param assignee username, or null while the task is only offered
     * @param candidateGroups a role, or a role within a team
     */
    public record TaskHolder(String team, String assignee, List<String> candidateGroups) {}

    /**
     * @param remindedAt null before the reminder
     * @param escalatedAt null before the supervisor was notified
     */
    public record TaskMarks(Instant remindedAt, Instant escalatedAt) {

        public static final TaskMarks NONE = new TaskMarks(null, null);
    }

    public UUID caseId() {
        return about.caseId();
    }

    public String caseNumber() {
        return about.caseNumber();
    }

    public String clientName() {
        return about.clientName();
    }

    public String casePriority() {
        return about.casePriority();
    }

    public String riskLevel() {
        return about.riskLevel();
    }

    public String taskKey() {
        return kind.key();
    }

    public String name() {
        return kind.name();
    }

    public String subject() {
        return kind.subject();
    }

    public String formId() {
        return kind.formId();
    }

    public String processKey() {
        return kind.processKey();
    }

    /** What it asks of whoever has it. */
    public TaskQualification qualification() {
        return kind.qualification();
    }

    public String requiredLicence() {
        return qualification().licence();
    }

    /** What the work is to the client, or null. */
    public String activity() {
        return qualification().activity();
    }

    public String team() {
        return holder.team();
    }

    public String assignee() {
        return holder.assignee();
    }

    public List<String> candidateGroups() {
        return holder.candidateGroups();
    }

    public Instant remindedAt() {
        return marks.remindedAt();
    }

    public Instant escalatedAt() {
        return marks.escalatedAt();
    }

    /** The role that the task is asked of, or null. */
    public String candidateRole() {
        return candidateGroups().isEmpty() ? null : candidateGroups().get(0).split("@")[0];
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
