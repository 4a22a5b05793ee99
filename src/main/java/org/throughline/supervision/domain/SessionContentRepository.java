package org.throughline.supervision.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SqlCondition;
import org.throughline.supervision.SessionDecision;
import org.throughline.supervision.SessionTopic;
import org.throughline.supervision.domain.SessionDecisionRow.DecisionOutcomeRow;

/** What was talked about in sessions and decided, and what became of it. */
@Repository
public class SessionContentRepository {

    private static final String DECISION = """
            select d.*, o.outcome, o.note as outcome_note, o.recorded_by, o.recorded_at
            from supervision_decision d left join supervision_outcome o on o.decision_id = d.id
            """;

    private final JdbcClient jdbc;

    SessionContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cases ids by number */
    public void replace(
            UUID session, List<SessionTopic> topics, List<SessionDecision> decisions, Map<String, UUID> cases) {
        jdbc.sql("delete from supervision_topic where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("delete from supervision_decision where session_id = ?")
                .param(session)
                .update();
        int position = 0;
        for (SessionTopic topic : topics) {
            jdbc.sql("""
                    insert into supervision_topic (session_id, case_id, case_number, position, reasons, note)
                    values (:session, :case, :number, :position, :reasons, :note)""")
                    .param("session", session)
                    .param("case", cases.get(topic.caseNumber()))
                    .param("number", topic.caseNumber())
                    .param("position", ++position)
                    .param("reasons", topic.reasons().toArray(String[]::new))
                    .param("note", topic.note())
                    .update();
        }
        position = 0;
        for (SessionDecision decision : decisions) {
            add(session, ++position, decision, cases.get(decision.caseNumber()));
        }
    }

    private void add(UUID session, int position, SessionDecision decision, UUID caseId) {
        jdbc.sql("""
                insert into supervision_decision (id, session_id, position, case_id, case_number, decision, assignee, due_on)
                values (:id, :session, :position, :case, :number, :text, :assignee, :due)""")
                .param("id", UUID.randomUUID())
                .param("session", session)
                .param("position", position)
                .param("case", caseId)
                .param("number", decision.caseNumber())
                .param("text", decision.text())
                .param("assignee", decision.assignee())
                .param("due", decision.dueOn())
                .update();
    }

    public List<SessionTopic> topics(UUID session) {
        return jdbc.sql("select * from supervision_topic where session_id = :session order by position")
                .param("session", session)
                .query((row, index) -> new SessionTopic(
                        row.getString("case_number"), texts(row.getArray("reasons")), row.getString("note")))
                .list();
    }

    public List<SessionDecisionRow> decisions(UUID session) {
        return jdbc.sql(DECISION + "where d.session_id = :session order by d.position")
                .param("session", session)
                .query(SessionContentRepository::decision)
                .list();
    }

    public Optional<SessionDecisionRow> decision(UUID id) {
        return jdbc.sql(DECISION + "where d.id = :id")
                .param("id", id)
                .query(SessionContentRepository::decision)
                .optional();
    }

    /**
     * Of signed sessions with the worker, in cases that the condition lets through, the one due first on top. The worker's
     * sessions lead to their decisions, by the {@code offset} one after the other: those of all workers are never read.
     */
    public List<SessionDecisionRow> open(String worker, SqlCondition readable, int rows) {
        return jdbc.sql("""
                select d.*, o.outcome, o.note as outcome_note, o.recorded_by, o.recorded_at
                from supervision_session s cross join lateral (
                    select * from supervision_decision where session_id = s.id offset 0) d
                left join lateral (select * from supervision_outcome where decision_id = d.id offset 0) o on true
                where s.worker = :worker and s.sealed_at is not null and o.decision_id is null and (""" + readable.sql() + ") order by d.due_on, d.id limit :rows")
                .params(readable.params())
                .param("worker", worker)
                .param("rows", rows)
                .query(SessionContentRepository::decision)
                .list();
    }

    public void carriedOut(UUID decision, DecisionOutcomeRow outcome, UUID submission) {
        jdbc.sql("""
                insert into supervision_outcome (decision_id, outcome, note, submission_id, recorded_by, recorded_at)
                values (:decision, :outcome, :note, :submission, :by, :at)""")
                .param("decision", decision)
                .param("outcome", outcome.outcome())
                .param("note", outcome.note(), java.sql.Types.VARCHAR)
                .param("submission", submission)
                .param("by", outcome.by())
                .param("at", JdbcTime.of(outcome.at()))
                .update();
    }

    private static SessionDecisionRow decision(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new SessionDecisionRow(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("case_id", UUID.class),
                new SessionDecision(
                        row.getString("case_number"),
                        row.getString("decision"),
                        row.getString("assignee"),
                        row.getObject("due_on", LocalDate.class)),
                outcome == null
                        ? null
                        : new DecisionOutcomeRow(
                                outcome,
                                row.getString("outcome_note"),
                                row.getString("recorded_by"),
                                JdbcTime.instant(row, "recorded_at")));
    }

    private static List<String> texts(Array texts) throws SQLException {
        return List.of((String[]) texts.getArray());
    }
}
