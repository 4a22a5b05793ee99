package org.throughline.worklist.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.JdbcTime;

/** Who has a task open right now, so that two do not type into the same form without knowing. */
@Repository
public class TaskPresenceRepository {

    static final Duration HERE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    TaskPresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records that the person is here, and returns the usernames of the others. */
    @Transactional
    public List<String> arrive(String taskId, String username, Instant now) {
        jdbc.sql("delete from task_presence where seen_at < ?")
                .param(JdbcTime.of(now.minus(Duration.ofHours(1))))
                .update();
        jdbc.sql("""
                        insert into task_presence (task_id, username, seen_at) values (?, ?, ?)
                        on conflict (task_id, username) do update set seen_at = excluded.seen_at
                        """).params(taskId, username, JdbcTime.of(now)).update();
        return jdbc.sql("""
                        select username from task_presence
                        where task_id = ? and username <> ? and seen_at > ? order by seen_at desc
                        """)
                .params(taskId, username, JdbcTime.of(now.minus(HERE)))
                .query(String.class)
                .list();
    }
}
