package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The open tasks of each case: who has one may read what it needs of the case, and what happens next is told from here. */
@Repository
public class CaseTaskRepository {

    private final JdbcClient jdbc;

    CaseTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(OpenTask task) {
        jdbc.sql("""
                insert into case_task (task_id, case_id, task_key, name, process_key, assignee, candidate_groups,
                    required_licence, priority, created_at, due_at)
                values (:id, :case, :key, :name, :process, :assignee, :groups, :licence, :priority, :created, :due)
                on conflict (task_id) do update set assignee = excluded.assignee, name = excluded.name,
                    task_key = excluded.task_key, required_licence = excluded.required_licence,
                    candidate_groups = excluded.candidate_groups, priority = excluded.priority,
                    due_at = excluded.due_at""")
                .param("id", task.taskId())
                .param("case", task.caseId())
                .param("key", task.key())
                .param("name", task.name())
                .param("process", task.processKey())
                .param("assignee", task.assignee())
                .param("groups", task.candidateGroups().toArray(String[]::new))
                .param("licence", task.requiredLicence())
                .param("priority", task.priority())
                .param("created", JdbcTime.of(task.createdAt()))
                .param("due", JdbcTime.of(task.dueAt()))
                .update();
    }

    public void remove(String taskId) {
        jdbc.sql("delete from case_task where task_id = :id")
                .param("id", taskId)
                .update();
    }

    /** The case of an open task. */
    public Optional<UUID> caseOf(String taskId) {
        return jdbc.sql("select case_id from case_task where task_id = :id")
                .param("id", taskId.replace("\u0000", ""))
                .query(UUID.class)
                .optional();
    }

    /** The cases of those that are open tasks. */
    public List<UUID> casesOf(Collection<String> taskIds) {
        return jdbc.sql("select distinct case_id from case_task where task_id = any(:ids)")
                .param("ids", taskIds.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Most urgent first. */
    public List<OpenTask> of(UUID caseId) {
        return jdbc.sql("select * from case_task where case_id = :case order by due_at nulls last, created_at, task_id")
                .param("case", caseId)
                .query((row, index) -> new OpenTask(
                        row.getString("task_id"),
                        row.getObject("case_id", UUID.class),
                        row.getString("task_key"),
                        row.getString("name"),
                        row.getString("process_key"),
                        row.getString("assignee"),
                        Set.of((String[]) row.getArray("candidate_groups").getArray()),
                        row.getString("required_licence"),
                        row.getInt("priority"),
                        JdbcTime.instant(row, "created_at"),
                        JdbcTime.instant(row, "due_at")))
                .list();
    }

    /**
     * Whether one of these people has an open task of the case, or one of these groups is offered one.
     *
     * @param processKeys empty for a task of any process
     */
    public boolean anyFor(UUID caseId, Set<String> processKeys, Set<String> people, Set<String> groups) {
        return jdbc.sql("""
                        select exists (select 1 from case_task where case_id = :case
                            and (:anyProcess or process_key = any(:processes))
                            and (assignee = any(:people)
                                or assignee is null and candidate_groups && cast(:groups as text[])))""")
                .param("case", caseId)
                .param("anyProcess", processKeys.isEmpty())
                .param("processes", processKeys.toArray(String[]::new))
                .param("people", people.toArray(String[]::new))
                .param("groups", groups.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    public record OpenTask(
            String taskId,
            UUID caseId,
            String key,
            String name,
            String processKey,
            String assignee,
            Set<String> candidateGroups,
            String requiredLicence,
            int priority,
            Instant createdAt,
            Instant dueAt) {}
}
