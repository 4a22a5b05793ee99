package org.throughline.supervision.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;
import org.throughline.supervision.SupervisionMinutes;

/** Sessions, and which cases were talked about in them. */
@Repository
public class SessionRepository {

    private static final String SELECT = """
            select s.*,
                (select count(*) from supervision_signature g where g.session_id = s.id and g.version = s.version) as signatures,
                exists (select 1 from supervision_error e where e.session_id = s.id) as in_error
            from supervision_session s
            """;

    private static final String PAGE =
            " and (s.started_at, s.id) < (:at, :before) order by s.started_at desc, s.id desc limit :rows";

    /** A page of the reader's and one of each worker's, each through its index; signatures are counted of the page that is left. */
    private static final String SLICE = """
            with page as (
                select * from (
                    (select s.id, s.started_at from supervision_session s where s.supervisor = :reader""" + PAGE + """
                    ) union select one.id, one.started_at from unnest(:workers) w cross join lateral (
                        select s.id, s.started_at from supervision_session s where s.worker = w""" + PAGE + """
                    ) one) both_kinds
                order by started_at desc, id desc limit :rows)
            """
            + SELECT + "join page on page.id = s.id order by s.started_at desc, s.id desc";

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SessionRow session) {
        jdbc.sql("""
                insert into supervision_session (id, worker, supervisor, version, held_on, administrative, educational,
                    clinical, notes, started_at)
                values (:id, :worker, :supervisor, 1, :day, :administrative, :educational, :clinical, :notes, :at)""")
                .param("id", session.id())
                .param("worker", session.worker())
                .param("supervisor", session.supervisor())
                .param("day", session.heldOn())
                .param("administrative", session.minutes().administrative())
                .param("educational", session.minutes().educational())
                .param("clinical", session.minutes().clinical())
                .param("notes", session.notes())
                .param("at", JdbcTime.of(session.startedAt()))
                .update();
    }

    /** Writes another version of it. */
    public void change(UUID id, LocalDate heldOn, SupervisionMinutes minutes, String notes) {
        jdbc.sql("""
                update supervision_session set version = version + 1, held_on = :day, administrative = :administrative,
                    educational = :educational, clinical = :clinical, notes = :notes
                where id = :id""")
                .param("id", id)
                .param("day", heldOn)
                .param("administrative", minutes.administrative())
                .param("educational", minutes.educational())
                .param("clinical", minutes.clinical())
                .param("notes", notes)
                .update();
    }

    /** Both have signed: from now on the database refuses every change. */
    public void seal(UUID id, Instant at) {
        jdbc.sql("update supervision_session set sealed_at = :at where id = :id")
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    public Optional<SessionRow> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query(SessionRepository::map)
                .optional();
    }

    /** Lets nobody else change or sign it until the transaction ends. */
    public Optional<SessionRow> lock(UUID id) {
        jdbc.sql("select id from supervision_session where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those that this person held, and those of these workers, the newest first. */
    public List<SessionRow> slice(String reader, Collection<String> workers, CursorMoment before, int rows) {
        return jdbc.sql(SLICE)
                .param("reader", reader)
                .param("workers", workers.toArray(String[]::new))
                .param("at", JdbcTime.of(before.at()))
                .param("before", before.id())
                .param("rows", rows)
                .query(SessionRepository::map)
                .list();
    }

    /** How many sessions this person has not signed yet, which are not in error: up to a hundred. */
    public int unsigned(String username) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from supervision_session s
                    where (s.worker = :me or s.supervisor = :me) and s.sealed_at is null
                      and not exists (select 1 from supervision_error e where e.session_id = s.id)
                      and not exists (select 1 from supervision_signature g
                          where g.session_id = s.id and g.version = s.version and g.signed_by = :me)
                    limit 100) waiting""").param("me", username).query(Integer.class).single();
    }

    private static SessionRow map(ResultSet row, int index) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getString("worker"),
                row.getString("supervisor"),
                row.getInt("version"),
                row.getObject("held_on", LocalDate.class),
                new SupervisionMinutes(row.getInt("administrative"), row.getInt("educational"), row.getInt("clinical")),
                row.getString("notes"),
                JdbcTime.instant(row, "started_at"),
                JdbcTime.instant(row, "sealed_at"),
                row.getInt("signatures"),
                row.getBoolean("in_error"));
    }
}
