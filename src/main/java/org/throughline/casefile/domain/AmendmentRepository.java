package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.ReadOnce;

/** Corrections of answers; rows are only ever added. */
@Repository
public class AmendmentRepository {

    private static final String SELECT =
            "select id, submission_id, case_id, reason, answers, by_user, at from answer_amendment ";

    private final JdbcClient jdbc;

    AmendmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answers JSON text: the whole form as it reads now */
    public record StoredAmendment(
            UUID id, UUID submissionId, UUID caseId, String reason, String answers, String by, Instant at) {}

    public void add(StoredAmendment row) {
        ReadOnce.forget(SubmissionRepository.SubmissionRow.class);
        jdbc.sql("insert into answer_amendment (id, submission_id, case_id, reason, answers, by_user, at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        row.id(),
                        row.submissionId(),
                        row.caseId(),
                        row.reason(),
                        row.answers(),
                        row.by(),
                        JdbcTime.of(row.at()))
                .update();
    }

    /** Oldest first. */
    public List<StoredAmendment> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where case_id = ? order by at, id")
                .param(caseId)
                .query(AmendmentRepository::map)
                .list();
    }

    private static StoredAmendment map(ResultSet row, int index) throws SQLException {
        return new StoredAmendment(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("reason"),
                row.getString("answers"),
                row.getString("by_user"),
                JdbcTime.instant(row, "at"));
    }
}
