package org.throughline.instruments.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.engine.Submission;
import org.throughline.instruments.ResultAction;
import org.throughline.shared.JdbcTime;

/** What scores mean and what was made of it; the database refuses to change or remove either. */
@Repository
public class ResultActionRepository {

    /** Each outcome rests on the submission that says it. */
    public static final String DONE = """
            select a.id, a.case_id, o.recorded_by as by_user, o.recorded_at as at, o.submission_id as submission
            from result_action_outcome o join result_action a on a.id = o.action_id""";

    private static final String SELECT =
            "select a.*, o.outcome from result_action a left join result_action_outcome o on o.action_id = a.id ";

    private final JdbcClient jdbc;

    ResultActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID caseId, ResultAction action, Instant at) {
        jdbc.sql("""
                        insert into result_action (id, administration_id, case_id, score, finding, action, activity, due_at, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        action.id(),
                        action.administrationId(),
                        caseId,
                        action.score(),
                        action.finding(),
                        action.action(),
                        action.activity(),
                        JdbcTime.of(action.dueAt()),
                        JdbcTime.of(at))
                .update();
    }

    public void done(UUID id, String outcome, Submission done) {
        jdbc.sql("""
                        insert into result_action_outcome (action_id, outcome, submission_id, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id, outcome, done.id(), done.by(), JdbcTime.of(done.at()))
                .update();
    }

    public List<ResultAction> of(Collection<UUID> administrations) {
        return jdbc.sql(SELECT + "where a.administration_id = any(?) order by a.found_at, a.score")
                .param(administrations.toArray(UUID[]::new))
                .query(ResultActionRepository::action)
                .list();
    }

    public Optional<ResultAction> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(ResultActionRepository::action)
                .optional();
    }

    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from result_action where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    private static ResultAction action(ResultSet row, int n) throws SQLException {
        return new ResultAction(
                row.getObject("id", UUID.class),
                row.getObject("administration_id", UUID.class),
                row.getString("score"),
                row.getString("finding"),
                row.getString("action"),
                row.getString("activity"),
                JdbcTime.instant(row, "due_at"),
                row.getString("outcome"));
    }
}
