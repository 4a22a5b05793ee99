package org.throughline.safety.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.safety.domain.DangerRow.DangerEnd;
import org.throughline.shared.JdbcTime;

/** The tables of named dangers: rows are added and read, nothing else. */
@Repository
public class DangerRepository {

    private static final String SELECT = """
            select d.*, e.reason as end_reason, e.ended_at, e.ended_by, e.by_supervisor
            from safety_danger d left join safety_danger_end e on e.danger_id = d.id
            """;

    private final JdbcClient jdbc;

    DangerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<DangerRow> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where d.case_id = :case order by d.named_at desc, d.id")
                .param("case", caseId)
                .query(DangerRepository::map)
                .list();
    }

    /** The danger that a concern was raised for. */
    public Optional<DangerRow> firstOf(UUID concernId) {
        return jdbc.sql(SELECT + "where d.concern_id = :concern order by d.named_at, d.id limit 1")
                .param("concern", concernId)
                .query(DangerRepository::map)
                .optional();
    }

    /** A concern of the case whose report is not done yet, the newest. */
    public Optional<UUID> openConcern(UUID caseId) {
        return jdbc.sql("""
                select o.concern_id from published_open_concern o join safety_concern c on c.id = o.concern_id
                where o.case_id = :case order by c.raised_at desc limit 1""").param("case", caseId).query(UUID.class).optional();
    }

    public void add(DangerRow danger) {
        jdbc.sql("""
                insert into safety_danger (id, case_id, named_in, submission_id, description, named_at, named_by, concern_id,
                    response_id, unanswered_reason)
                values (:id, :case, :in, :submission, :description, :at, :by, :concern, :response, :reason)""")
                .param("id", danger.id())
                .param("case", danger.caseId())
                .param("in", danger.namedIn())
                .param("submission", danger.submissionId(), Types.OTHER)
                .param("description", danger.description(), Types.VARCHAR)
                .param("at", JdbcTime.of(danger.namedAt()))
                .param("by", danger.namedBy())
                .param("concern", danger.concernId(), Types.OTHER)
                .param("response", danger.responseId(), Types.OTHER)
                .param("reason", danger.unansweredReason(), Types.VARCHAR)
                .update();
    }

    /** Ends every danger that stands in the case. */
    public int endAll(UUID caseId, DangerEnd end) {
        return jdbc.sql("""
                insert into safety_danger_end (danger_id, reason, ended_at, ended_by, by_supervisor)
                select d.id, :reason, :at, :by, :supervisor from safety_danger d
                where d.case_id = :case and not exists (select 1 from safety_danger_end e where e.danger_id = d.id)
                on conflict (danger_id) do nothing""")
                .param("reason", end.reason())
                .param("at", JdbcTime.of(end.at()))
                .param("by", end.by())
                .param("supervisor", end.bySupervisor())
                .param("case", caseId)
                .update();
    }

    /** Ends every danger that this response to a risk of suicide answered and that stands. */
    public void endOf(UUID response, DangerEnd end) {
        jdbc.sql("""
                insert into safety_danger_end (danger_id, reason, ended_at, ended_by, by_supervisor)
                select d.id, :reason, :at, :by, :supervisor from safety_danger d where d.response_id = :response
                on conflict (danger_id) do nothing""")
                .param("reason", end.reason())
                .param("at", JdbcTime.of(end.at()))
                .param("by", end.by())
                .param("supervisor", end.bySupervisor())
                .param("response", response)
                .update();
    }

    private static DangerRow map(ResultSet row, int number) throws SQLException {
        return new DangerRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("named_in"),
                row.getObject("submission_id", UUID.class),
                row.getString("description"),
                JdbcTime.instant(row, "named_at"),
                row.getString("named_by"),
                row.getObject("concern_id", UUID.class),
                row.getObject("response_id", UUID.class),
                row.getString("unanswered_reason"),
                row.getString("ended_by") == null
                        ? null
                        : new DangerEnd(
                                row.getString("end_reason"),
                                JdbcTime.instant(row, "ended_at"),
                                row.getString("ended_by"),
                                row.getBoolean("by_supervisor")));
    }
}
