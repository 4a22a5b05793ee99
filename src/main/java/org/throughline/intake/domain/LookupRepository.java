package org.throughline.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Who looked up whom lately, and the notices of those who looked up very many. */
@Repository
public class LookupRepository {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    LookupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String username, Collection<UUID> people, Instant at) {
        jdbc.sql("delete from person_look where username = :username and at < :before")
                .param("username", username)
                .param("before", JdbcTime.of(at.minus(KEPT)))
                .update();
        jdbc.sql("insert into person_look (username, person_id, at) select :username, person, :at"
                        + " from unnest(:people) as person")
                .param("username", username)
                .param("at", JdbcTime.of(at))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** At how many different people. */
    public int count(String username, Instant since) {
        return jdbc.sql("select count(distinct person_id) from person_look where username = :username and at > :since")
                .param("username", username)
                .param("since", JdbcTime.of(since))
                .query(Integer.class)
                .single();
    }

    public boolean noticedSince(String username, Instant since) {
        return jdbc.sql("select exists (select 1 from look_notice where username = :username and raised_at > :since)")
                .param("username", username)
                .param("since", JdbcTime.of(since))
                .query(Boolean.class)
                .single();
    }

    public void notice(String username, int lookups, String supervisor, Instant at) {
        jdbc.sql("insert into look_notice (id, username, looks, raised_at, supervisor)"
                        + " values (:id, :username, :looks, :at, :supervisor)")
                .param("id", UUID.randomUUID())
                .param("username", username)
                .param("looks", lookups)
                .param("at", JdbcTime.of(at))
                .param("supervisor", supervisor)
                .update();
    }

    /** The supervisor's notices that nobody has seen yet, newest first. */
    public List<Notice> open(String supervisor) {
        return jdbc.sql("""
                        select id, username, looks, raised_at from look_notice
                        where supervisor = :supervisor and seen_at is null order by raised_at desc limit 50""")
                .param("supervisor", supervisor)
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getInt("looks"),
                        JdbcTime.instant(row, "raised_at")))
                .list();
    }

    /** @return false where the supervisor has no such open notice */
    public boolean seen(UUID id, String supervisor, Instant at) {
        return jdbc.sql("update look_notice set seen_at = :at"
                                + " where id = :id and supervisor = :supervisor and seen_at is null")
                        .param("at", JdbcTime.of(at))
                        .param("id", id)
                        .param("supervisor", supervisor)
                        .update()
                == 1;
    }

    /** @param lookups how many people within an hour */
    public record Notice(UUID id, String username, int lookups, Instant raisedAt) {}
}
