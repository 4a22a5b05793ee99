package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.EmergencyReview;
import org.throughline.shared.JdbcTime;

/** The table of emergency accesses. */
@Repository
public class EmergencyRepository {

    private static final String SELECT = """
            select e.*, c.case_number as number, c.supervisor, c.team from emergency_access e join case_file c on c.id = e.case_id""";
    private static final String OF_SUPERVISOR =
            " e.by <> :me and (c.supervisor = :me or c.team = any(:teams) or c.team is null)";

    private final JdbcClient jdbc;

    EmergencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One emergency access with the case it is for. */
    public record EmergencyRow(
            UUID id,
            UUID caseId,
            String caseNumber,
            String supervisor,
            String team,
            String by,
            String reason,
            Instant openedAt,
            Instant until,
            Instant endedAt,
            EmergencyReview review) {

        public boolean isOpen(Instant now) {
            return endedAt == null && until.isAfter(now);
        }
    }

    public void add(UUID id, UUID caseId, String by, String reason, Instant at, Instant until) {
        jdbc.sql("insert into emergency_access (id, case_id, by, reason, opened_at, until) values (?, ?, ?, ?, ?, ?)")
                .params(id, caseId, by, reason, JdbcTime.of(at), JdbcTime.of(until))
                .update();
    }

    /** Those by which the person reads a case now. */
    public List<EmergencyRow> open(String by, Instant now) {
        return jdbc.sql(SELECT + " where e.by = :by and e.ended_at is null and e.until > :now order by e.opened_at")
                .param("by", by)
                .param("now", JdbcTime.of(now))
                .query(EmergencyRepository::row)
                .list();
    }

    public int openedSince(String by, Instant since) {
        return jdbc.sql("select count(*) from emergency_access where by = ? and opened_at > ?")
                .params(by, JdbcTime.of(since))
                .query(Integer.class)
                .single();
    }

    public Optional<EmergencyRow> find(UUID id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(EmergencyRepository::row)
                .optional();
    }

    /** Ends what is still open. */
    public void end(UUID id, Instant at) {
        jdbc.sql("update emergency_access set ended_at = ? where id = ? and ended_at is null")
                .params(JdbcTime.of(at), id)
                .update();
    }

    /** @return false where somebody else has reviewed it */
    public boolean review(UUID id, String by, Instant at, String comment) {
        return jdbc.sql("update emergency_access set reviewed_by = ?, reviewed_at = ?, review = ?"
                                + " where id = ? and reviewed_at is null")
                        .params(by, JdbcTime.of(at), comment, id)
                        .update()
                == 1;
    }

    /** Of the cases that this supervisor answers for, not reviewed yet; counted. */
    public int countUnreviewed(String supervisor, Set<String> teams) {
        return jdbc.sql("""
                        select count(*) from emergency_access e join case_file c on c.id = e.case_id
                        where e.reviewed_at is null and""" + OF_SUPERVISOR)
                .param("me", supervisor)
                .param("teams", teams.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Of the cases that this supervisor answers for, newest first, before that one. */
    public List<EmergencyRow> slice(String supervisor, Set<String> teams, Instant before, UUID beforeId, int limit) {
        return jdbc.sql(SELECT + " where (e.opened_at, e.id) < (:before, :beforeId) and" + OF_SUPERVISOR
                        + " order by e.opened_at desc, e.id desc limit :limit")
                .param("me", supervisor)
                .param("teams", teams.toArray(String[]::new))
                .param("before", JdbcTime.of(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(EmergencyRepository::row)
                .list();
    }

    private static EmergencyRow row(ResultSet row, int number) throws SQLException {
        return new EmergencyRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("supervisor"),
                row.getString("team"),
                row.getString("by"),
                row.getString("reason"),
                JdbcTime.instant(row, "opened_at"),
                JdbcTime.instant(row, "until"),
                JdbcTime.instant(row, "ended_at"),
                review(row));
    }

    private static EmergencyReview review(ResultSet row) throws SQLException {
        Instant at = JdbcTime.instant(row, "reviewed_at");
        return at == null ? null : new EmergencyReview(row.getString("reviewed_by"), at, row.getString("review"));
    }
}
