package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Requests to move a case to another worker or team; at most one is open for a case. */
@Repository
public class TransferRepository {

    public static final String DECIDED = """
            select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
            from transfer_request where decided_by is not null""";

    private static final String SELECT =
            "select id, case_id, from_worker, from_team, to_team, reason, handover, requested_by,"
                    + " requested_at, status from transfer_request ";

    private final JdbcClient jdbc;

    TransferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another request of the case is still open */
    public boolean add(TransferRow row) {
        return jdbc.sql("""
                insert into transfer_request (id, case_id, from_worker, from_team, to_team, reason, handover, requested_by,
                    requested_at, status)
                values (:id, :case, :worker, :team, :to,
                    :reason, :handover, :by, :at, 'requested')
                on conflict (case_id) where status = 'requested' do nothing""")
                        .param("id", row.id())
                        .param("case", row.caseId())
                        .param("worker", row.fromWorker())
                        .param("team", row.fromTeam())
                        .param("to", row.toTeam())
                        .param("reason", row.reason())
                        .param("handover", row.handover())
                        .param("by", row.requestedBy())
                        .param("at", JdbcTime.of(row.requestedAt()))
                        .update()
                == 1;
    }

    public Optional<TransferRow> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(TransferRepository::map)
                .optional();
    }

    /** The case of that request. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from transfer_request where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    public Optional<TransferRow> open(UUID caseId) {
        return jdbc.sql(SELECT + "where case_id = :case and status = 'requested'")
                .param("case", caseId)
                .query(TransferRepository::map)
                .optional();
    }

    /** @return false where it was decided or withdrawn before */
    public boolean decide(UUID id, TransferDecisionRow decision) {
        return jdbc.sql("""
                update transfer_request set status = :status, decided_by = :by, decided_at = :at, to_worker = :worker,
                    comments = :comments
                where id = :id and status = 'requested'""")
                        .param("status", decision.accepted() ? "accepted" : "declined")
                        .param("by", decision.by())
                        .param("at", JdbcTime.of(decision.at()))
                        .param("worker", decision.worker())
                        .param("comments", decision.comments())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false where it was decided or withdrawn before */
    public boolean cancel(UUID id) {
        return jdbc.sql("update transfer_request set status = 'cancelled' where id = :id and status = 'requested'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What a drawing that does not listen for the closing of its case has left open: a closed case is not moved. */
    public void cancelOpen(UUID caseId) {
        jdbc.sql("update transfer_request set status = 'cancelled' where case_id = :case and status = 'requested'")
                .param("case", caseId)
                .update();
    }

    private static TransferRow map(ResultSet row, int index) throws SQLException {
        return new TransferRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("from_worker"),
                row.getString("from_team"),
                row.getString("to_team"),
                row.getString("reason"),
                row.getString("handover"),
                row.getString("requested_by"),
                JdbcTime.instant(row, "requested_at"),
                row.getString("status"));
    }

    public record TransferRow(
            UUID id,
            UUID caseId,
            String fromWorker,
            String fromTeam,
            String toTeam,
            String reason,
            String handover,
            String requestedBy,
            Instant requestedAt,
            String status) {}

    public record TransferDecisionRow(boolean accepted, String worker, String comments, String by, Instant at) {}
}
