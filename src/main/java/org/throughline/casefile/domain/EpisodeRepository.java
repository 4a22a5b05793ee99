package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.Episode;
import org.throughline.shared.JdbcTime;

/** The runs of a case from request to closure. */
@Repository
public class EpisodeRepository {

    private final JdbcClient jdbc;

    EpisodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID caseId, int number, Instant at, String by, String reason) {
        jdbc.sql("insert into case_episode (case_id, number, opened_at, opened_by, reason)"
                        + " values (:case, :number, :at, :by, :reason)")
                .param("case", caseId)
                .param("number", number)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    public void end(UUID caseId, int number, Instant at, String by, String outcome, String summary) {
        jdbc.sql("update case_episode set closed_at = :at, closed_by = :by, outcome = :outcome, summary = :summary"
                        + " where case_id = :case and number = :number")
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("outcome", outcome)
                .param("summary", summary)
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    public List<Episode> of(UUID caseId) {
        return jdbc.sql("select number, opened_at, closed_at, outcome from case_episode"
                        + " where case_id = :case order by number")
                .param("case", caseId)
                .query((row, index) -> new Episode(
                        row.getInt("number"),
                        JdbcTime.instant(row, "opened_at"),
                        JdbcTime.instant(row, "closed_at"),
                        row.getString("outcome")))
                .list();
    }
}
