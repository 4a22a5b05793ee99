package org.throughline.assessment.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/** Assessments and their rounds. */
@Repository
public class AssessmentRepository {

    private static final String ROUND = "select * from assessment_round ";

    private final JdbcClient db;
    private final RoundPartRepository parts;

    AssessmentRepository(JdbcClient db, RoundPartRepository parts) {
        this.db = db;
        this.parts = parts;
    }

    public void add(Assessment assessment) {
        db.sql("insert into assessment (id, case_id, instruments, focus, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        assessment.id(),
                        assessment.caseId(),
                        assessment.instruments().toArray(String[]::new),
                        assessment.focus(),
                        assessment.openedBy(),
                        JdbcTime.of(assessment.openedAt()))
                .update();
    }

    public void keepInstruments(Assessment assessment) {
        db.sql("update assessment set instruments = ? where id = ?")
                .params(assessment.instruments().toArray(String[]::new), assessment.id())
                .update();
    }

    public Assessment require(UUID id) {
        return db.sql("select * from assessment where id = ?")
                .param(id)
                .query((row, n) -> assessment(row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("assessment-unknown"));
    }

    public void add(Round round) {
        Interview interview = round.interview();
        db.sql("""
                insert into assessment_round (id, assessment_id, case_id, round, status, interviewed_on, place, danger,
                    danger_description, notes, interviewed_by, interviewed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.id(),
                        round.assessmentId(),
                        round.caseId(),
                        round.number(),
                        round.status().id(),
                        interview.on(),
                        interview.place(),
                        interview.danger(),
                        interview.dangerDescription(),
                        interview.notes(),
                        interview.by(),
                        JdbcTime.of(interview.at()))
                .update();
        parts.addScores(round.id(), interview.scores());
    }

    public void rank(Round round) {
        parts.addRanking(round.id(), round.ranking());
        db.sql("update assessment_round set status = ?, ranked_by = ?, ranked_at = ? where id = ?")
                .params(
                        round.status().id(),
                        round.ranking().by(),
                        JdbcTime.of(round.ranking().at()),
                        round.id())
                .update();
    }

    public void rate(Round round) {
        db.sql("update assessment_round set status = ?, risk_level = ?, content = ?, sha256 = ?, seal_form = ?"
                        + " where id = ?")
                .params(
                        round.status().id(),
                        round.riskLevel(),
                        round.seal().text(),
                        round.seal().sha256(),
                        round.seal().form().id(),
                        round.id())
                .update();
    }

    public void decide(Round round) {
        SignOff signOff = round.signOff();
        db.sql("update assessment_round set status = ?, signed = ?, comments = ?, decided_by = ?, decided_at = ?"
                        + " where id = ?")
                .params(
                        round.status().id(),
                        signOff.signed(),
                        signOff.comments(),
                        signOff.by(),
                        JdbcTime.of(signOff.at()),
                        round.id())
                .update();
    }

    /** The newest round of the assessment, held until the transaction ends. */
    public Round lockNewest(UUID assessmentId) {
        return db.sql(ROUND + "where assessment_id = ? order by round desc limit 1 for update")
                .param(assessmentId)
                .query((row, n) -> round(row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("assessment-unknown"));
    }

    /** Oldest first. */
    public List<Round> rounds(UUID assessmentId) {
        return db.sql(ROUND + "where assessment_id = ? order by round")
                .param(assessmentId)
                .query((row, n) -> round(row))
                .list();
    }

    public Optional<Round> newestRanked(UUID caseId) {
        return db.sql(ROUND + "where case_id = ? and ranked_at is not null order by interviewed_at desc limit 1")
                .param(caseId)
                .query((row, n) -> round(row))
                .optional();
    }

    /** Newest first. */
    public List<Assessment> ofCase(UUID caseId) {
        return db.sql("select * from assessment where case_id = ? order by opened_at desc")
                .param(caseId)
                .query((row, n) -> assessment(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        Array instruments = row.getArray("instruments");
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                List.of((String[]) instruments.getArray()),
                row.getString("focus"),
                row.getString("opened_by"),
                JdbcTime.instant(row, "opened_at"));
    }

    private Round round(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Round(
                id,
                row.getObject("assessment_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("round"),
                RoundStatus.of(row.getString("status")),
                parts.interview(id, row),
                parts.ranking(id, row),
                row.getString("risk_level"),
                parts.signOff(row),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")));
    }
}
