package org.throughline.worklist.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The open work as a whole, for the operators: how much it is, and whether it is what the engine has. */
@Repository
public class OpenWorkRepository {

    private final JdbcClient jdbc;

    OpenWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long open() {
        return jdbc.sql("select count(*) from work_item").query(Long.class).single();
    }

    public long overdue(Instant now) {
        return jdbc.sql("select count(*) from work_item where due_at < ?")
                .param(JdbcTime.of(now))
                .query(Long.class)
                .single();
    }

    /** The next tasks after that one, by id. */
    public List<String> tasks(String after, int limit) {
        return jdbc.sql("select task_id from work_item where task_id > ? order by task_id limit ?")
                .params(after, limit)
                .query(String.class)
                .list();
    }

    /** Who is assigned, for each of these tasks that is on the list; null for nobody. */
    public Map<String, String> assignees(List<String> taskIds) {
        Map<String, String> assignees = new HashMap<>();
        jdbc.sql("select task_id, assignee from work_item where task_id = any(?)")
                .param(taskIds.toArray(String[]::new))
                .query(row -> {
                    assignees.put(row.getString(1), row.getString(2));
                });
        return assignees;
    }

    public List<String> shownToNobody(int limit) {
        return jdbc.sql("""
                        select w.task_id from work_item w
                        where not exists (select 1 from work_audience a where a.task_id = w.task_id)
                        limit ?""").param(limit).query(String.class).list();
    }
}
