package org.throughline.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the processes wait that run about some matters of cases, such as their referrals. */
@Repository
public class MatterSteps {

    private final JdbcClient jdbc;

    MatterSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param variable that every process about a matter carries, with its id
     * @param values the ids
     * @return by id, the elements at whose tasks the processes about it wait; empty where they wait for something else; no
     *     entry where none runs
     */
    public Map<String, Set<String>> openTasks(String variable, Collection<String> values) {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.sql("""
                        select about.text_, task.task_def_key_
                        from act_ru_variable about
                        join act_ru_execution process on process.id_ = about.execution_id_ and process.parent_id_ is null
                        left join act_ru_task task on task.proc_inst_id_ = process.id_
                        where about.name_ = :name and about.text_ = any(:values)""")
                .param("name", variable)
                .param("values", values.toArray(String[]::new))
                .query(row -> {
                    Set<String> steps = found.computeIfAbsent(row.getString(1), id -> new HashSet<>());
                    if (row.getString(2) != null) {
                        steps.add(row.getString(2));
                    }
                });
        return found;
    }
}
