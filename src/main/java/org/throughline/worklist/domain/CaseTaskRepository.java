package org.throughline.worklist.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.CaseTasks;
import org.throughline.casefile.OpenTask;

/** What the case file asks of the open tasks. */
@Repository
class CaseTaskRepository implements CaseTasks {

    private final JdbcClient jdbc;

    CaseTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> caseOf(String taskId) {
        return jdbc.sql("select case_id from work_item where task_id = :id and case_id is not null")
                .param("id", taskId.replace("\u0000", ""))
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<UUID> casesOf(Collection<String> taskIds) {
        return jdbc.sql("select distinct case_id from work_item where task_id = any(:ids) and case_id is not null")
                .param("ids", taskIds.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<OpenTask> of(UUID caseId) {
        return jdbc.sql("select * from work_item where case_id = :case order by due_at nulls last, created_at, task_id")
                .param("case", caseId)
                .query(WorkItemMapper::item)
                .list();
    }

    @Override
    public boolean anyFor(UUID caseId, Set<String> processKeys, Set<String> people, Set<String> groups) {
        return jdbc.sql("""
                        select exists (select 1 from work_item where case_id = :case
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

    @Override
    public String anyFor(String caseIdColumn, String processKey, String personParameter, String role) {
        return """
                exists (select 1 from work_item t where t.case_id = %s and t.process_key = '%s'
                    and (t.assignee = :%s or t.assignee is null and '%s' = any(t.candidate_groups)))""".formatted(caseIdColumn, processKey, personParameter, role);
    }
}
