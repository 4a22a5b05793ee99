package org.throughline.assessment.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Scores, needs and strengths of a round: added once, never changed. */
@Repository
class RoundPartRepository {

    private final JdbcClient db;

    RoundPartRepository(JdbcClient db) {
        this.db = db;
    }

    void addScores(UUID roundId, Map<String, Integer> scores) {
        int position = 0;
        for (Map.Entry<String, Integer> score : scores.entrySet()) {
            db.sql("insert into assessment_score (round_id, position, domain, score) values (?, ?, ?, ?)")
                    .params(roundId, ++position, score.getKey(), score.getValue())
                    .update();
        }
    }

    void addRanking(UUID roundId, RankedNeeds rankedNeeds) {
        int rank = 0;
        for (Need need : rankedNeeds.needs()) {
            db.sql("insert into assessment_need (round_id, rank, category, severity, description)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(roundId, ++rank, need.category(), need.severity(), need.description())
                    .update();
        }
        rank = 0;
        for (String strength : rankedNeeds.strengths()) {
            db.sql("insert into assessment_strength (round_id, rank, strength) values (?, ?, ?)")
                    .params(roundId, ++rank, strength)
                    .update();
        }
    }

    Interview interview(UUID roundId, ResultSet row) throws SQLException {
        return new Interview(
                row.getObject("interviewed_on", LocalDate.class),
                row.getString("place"),
                scores(roundId),
                row.getBoolean("danger"),
                row.getString("danger_description"),
                row.getString("notes"),
                row.getString("interviewed_by"),
                JdbcTime.instant(row, "interviewed_at"));
    }

    RankedNeeds ranking(UUID roundId, ResultSet row) throws SQLException {
        Instant at = JdbcTime.instant(row, "ranked_at");
        return at == null ? null : new RankedNeeds(needs(roundId), strengths(roundId), row.getString("ranked_by"), at);
    }

    SignOff signOff(ResultSet row) throws SQLException {
        Instant at = JdbcTime.instant(row, "decided_at");
        return at == null
                ? null
                : new SignOff(row.getBoolean("signed"), row.getString("comments"), row.getString("decided_by"), at);
    }

    private Map<String, Integer> scores(UUID roundId) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        db.sql("select domain, score from assessment_score where round_id = ? order by position")
                .param(roundId)
                .query(row -> {
                    scores.put(row.getString(1), row.getInt(2));
                });
        return scores;
    }

    private List<Need> needs(UUID roundId) {
        return db.sql("select category, severity, description from assessment_need where round_id = ? order by rank")
                .param(roundId)
                .query((row, n) -> new Need(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    private List<String> strengths(UUID roundId) {
        return db.sql("select strength from assessment_strength where round_id = ? order by rank")
                .param(roundId)
                .query(String.class)
                .list();
    }
}
