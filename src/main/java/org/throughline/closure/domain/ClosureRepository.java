package org.throughline.closure.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.closure.domain.Closure.ClosingRound;
import org.throughline.closure.domain.Closure.Justification;
import org.throughline.closure.domain.GoalResult.AttainedLevel;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/** The rounds of closing cases. */
@Repository
public class ClosureRepository {

    private static final String CLOSING = "select * from case_closing ";

    private final JdbcClient db;

    ClosureRepository(JdbcClient db) {
        this.db = db;
    }

    public void add(Closure closure) {
        db.sql("""
                insert into case_closing (id, case_id, episode, round, reason, outcome, summary, aftercare_on, prepared_by,
                    prepared_at, content, sha256, seal_form, contradictions, explanation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        closure.id(),
                        closure.caseId(),
                        closure.round().episode(),
                        closure.round().number(),
                        closure.reason(),
                        closure.outcome(),
                        closure.summary(),
                        closure.aftercareOn(),
                        closure.prepared().by(),
                        JdbcTime.of(closure.prepared().at()),
                        closure.seal().text(),
                        closure.seal().sha256(),
                        closure.seal().form().id(),
                        closure.contradictions().stream().map(Contradiction::id).toArray(String[]::new),
                        closure.explanation())
                .update();
        addGoals(closure);
        addScores(closure);
    }

    public void decide(Closure closure) {
        ClosureReview closureReview = closure.decision();
        db.sql("update case_closing set approved = ?, comments = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(
                        closureReview.approved(),
                        closureReview.comments(),
                        closureReview.by(),
                        JdbcTime.of(closureReview.at()),
                        closure.id())
                .update();
    }

    /** Held until the transaction ends. */
    public Closure lock(UUID id) {
        return one(CLOSING + "where id = ? for update", id).orElseThrow(() -> Rejection.notFound("closure-unknown"));
    }

    public Optional<Closure> find(UUID id) {
        return one(CLOSING + "where id = ?", id);
    }

    public Optional<Closure> newestApproved(UUID caseId) {
        return one(CLOSING + "where case_id = ? and approved order by round desc limit 1", caseId);
    }

    /** Newest first. */
    public List<Closure> all(UUID caseId) {
        return db.sql(CLOSING + "where case_id = ? order by round desc")
                .param(caseId)
                .query((row, n) -> closing(row))
                .list();
    }

    private void addGoals(Closure closure) {
        int position = 0;
        for (GoalResult goal : closure.goals()) {
            AttainedLevel attained = goal.attained();
            db.sql("""
                    insert into case_closing_goal (closing_id, position, goal_id, statement, outcome, note, attained,
                        attained_words, weight)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            closure.id(),
                            ++position,
                            goal.goalId(),
                            goal.statement(),
                            goal.outcome(),
                            goal.note(),
                            attained == null ? null : attained.level(),
                            attained == null ? null : attained.words(),
                            attained == null ? null : attained.weight())
                    .update();
        }
    }

    private void addScores(Closure closure) {
        int position = 0;
        for (Map.Entry<String, Integer> score : closure.finalScores().entrySet()) {
            db.sql("insert into case_closing_score (closing_id, position, domain, score) values (?, ?, ?, ?)")
                    .params(closure.id(), ++position, score.getKey(), score.getValue())
                    .update();
        }
    }

    private Optional<Closure> one(String sql, UUID id) {
        return db.sql(sql).param(id).query((row, n) -> closing(row)).optional();
    }

    private Closure closing(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Closure(
                id,
                row.getObject("case_id", UUID.class),
                new ClosingRound(row.getInt("episode"), row.getInt("round")),
                new Justification(row.getString("reason"), contradictions(row), row.getString("explanation")),
                goals(id),
                scores(id),
                row.getString("summary"),
                row.getObject("aftercare_on", LocalDate.class),
                new Attribution(row.getString("prepared_by"), JdbcTime.instant(row, "prepared_at")),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                decision(row));
    }

    private static List<Contradiction> contradictions(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("contradictions").getArray())
                .map(Contradiction::of)
                .toList();
    }

    private static ClosureReview decision(ResultSet row) throws SQLException {
        Instant at = JdbcTime.instant(row, "decided_at");
        return at == null
                ? null
                : new ClosureReview(
                        row.getBoolean("approved"), row.getString("comments"), row.getString("decided_by"), at);
    }

    private List<GoalResult> goals(UUID closingId) {
        return db.sql("select goal_id, statement, outcome, note, attained, attained_words, weight"
                        + " from case_closing_goal where closing_id = ? order by position")
                .param(closingId)
                .query((row, n) -> new GoalResult(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        attained(row)))
                .list();
    }

    private static AttainedLevel attained(ResultSet row) throws SQLException {
        Integer level = row.getObject("attained", Integer.class);
        return level == null ? null : new AttainedLevel(level, row.getString("attained_words"), row.getInt("weight"));
    }

    private Map<String, Integer> scores(UUID closingId) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        db.sql("select domain, score from case_closing_score where closing_id = ? order by position")
                .param(closingId)
                .query(row -> {
                    scores.put(row.getString(1), row.getInt(2));
                });
        return scores;
    }
}
