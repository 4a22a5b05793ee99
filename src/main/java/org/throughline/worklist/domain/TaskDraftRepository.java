package org.throughline.worklist.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;
import org.throughline.worklist.TaskDrafts.Draft;

/** Stored drafts. */
@Repository
public class TaskDraftRepository {

    private final JdbcClient jdbc;

    TaskDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(String taskId, String username, Map<String, Object> answers, Instant at) {
        jdbc.sql("""
                        insert into task_draft (task_id, username, answers, saved_at) values (?, ?, ?::jsonb, ?)
                        on conflict (task_id, username) do update
                        set answers = excluded.answers, saved_at = excluded.saved_at
                        """)
                .params(taskId, username, Json.of(answers), JdbcTime.of(at))
                .update();
    }

    /** What all drafts of a person take in the database. */
    public long bytesOf(String username) {
        return jdbc.sql("select coalesce(sum(pg_column_size(answers)), 0) from task_draft where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    public Optional<Draft> find(String taskId, String username) {
        return jdbc.sql("select answers::text as answers, saved_at from task_draft where task_id = ? and username = ?")
                .params(taskId, username)
                .query((row, n) -> new Draft(Json.read(row.getString("answers")), JdbcTime.instant(row, "saved_at")))
                .optional();
    }

    public void clear(String taskId, String username) {
        jdbc.sql("delete from task_draft where task_id = ? and username = ?")
                .params(taskId, username)
                .update();
    }
}
