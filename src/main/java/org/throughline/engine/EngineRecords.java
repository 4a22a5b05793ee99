package org.throughline.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine's own tables say, for comparing it with the records of the modules. */
@Repository
public class EngineRecords {

    private final JdbcClient jdbc;

    EngineRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of these ids, open or done; no entry for an id that the engine does not know. */
    public Map<String, TaskRecord> tasks(Collection<String> taskIds) {
        return jdbc.sql("""
                        select t.id_ as id, t.task_def_key_ as key, p.business_key_ as case_number, t.assignee_ as assignee
                        from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        where t.id_ in (:ids)""").param("ids", taskIds).query(TaskRecord.class).list().stream()
                .collect(Collectors.toMap(TaskRecord::id, Function.identity()));
    }

    /**
     * Running processes in portions, by id: one row for each submission that a process has an id of, or a single one.
     *
     * @param after the id of the last one seen; empty for the first portion
     */
    public List<ProcessRecord> running(String after, int limit) {
        return jdbc.sql("""
                        select e.id_ as id, e.business_key_ as case_number, c.text_ as case_id, s.text_ as submission_id
                        from (select id_, business_key_ from act_ru_execution
                            where parent_id_ is null and id_ > :after order by id_ limit :limit) e
                        left join act_ru_variable c on c.execution_id_ = e.id_ and c.name_ = 'caseId'
                            and c.task_id_ is null
                        left join act_ru_variable s on s.proc_inst_id_ = e.id_ and s.task_id_ is null
                            and (s.name_ = 'submissionId' or s.name_ like 'submissionId\\_%')
                        order by e.id_""")
                .param("after", after)
                .param("limit", limit)
                .query(ProcessRecord.class)
                .list();
    }

    /**
     * Open tasks in portions, by id.
     *
     * @param after the id of the last one seen; empty for the first portion
     */
    public List<AssignedTask> openTasks(String after, int limit) {
        return jdbc.sql("select id_ as id, assignee_ as assignee from act_ru_task where id_ > :after"
                        + " order by id_ limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(AssignedTask.class)
                .list();
    }

    /** Those of the tasks that are open. */
    public Set<String> open(Collection<String> taskIds) {
        return jdbc.sql("select id_ from act_ru_task where id_ = any(:ids)")
                .param("ids", taskIds.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    public record AssignedTask(String id, String assignee) {}

    public record TaskRecord(String id, String key, String caseNumber, String assignee) {}

    /**
     * @param caseId what its variable {@code caseId} says, as text; null where it has none
     * @param submissionId what one of its variables {@code submissionId}, {@code submissionId_…} says, likewise
     */
    public record ProcessRecord(String id, String caseNumber, String caseId, String submissionId) {}
}
