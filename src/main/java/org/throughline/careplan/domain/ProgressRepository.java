package org.throughline.careplan.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Progress noted on goals; added, never changed. */
@Repository
public class ProgressRepository {

    private final JdbcClient db;

    ProgressRepository(JdbcClient db) {
        this.db = db;
    }

    public void add(Progress progress) {
        db.sql("insert into plan_goal_progress (goal_id, status, percent, note, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        progress.goalId(),
                        progress.status(),
                        progress.percent(),
                        progress.note(),
                        progress.by(),
                        JdbcTime.of(progress.at()))
                .update();
    }

    public Optional<UUID> caseOf(UUID goalId) {
        return db.sql("select case_id from plan_goal where id = ?")
                .param(goalId)
                .query(UUID.class)
                .optional();
    }

    /** Oldest first. */
    public List<Progress> of(UUID goalId) {
        return db.sql("select * from plan_goal_progress where goal_id = ? order by id")
                .param(goalId)
                .query((row, n) -> progress(row))
                .list();
    }

    /** The newest note of each goal of the case. */
    public Map<UUID, Progress> newest(UUID caseId) {
        return db.sql("""
                select distinct on (p.goal_id) p.*
                from plan_goal g join plan_goal_progress p on p.goal_id = g.id
                where g.case_id = ?
                order by p.goal_id, p.id desc""").param(caseId).query((row, n) -> progress(row)).list().stream()
                .collect(Collectors.toMap(Progress::goalId, Function.identity()));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("goal_id", UUID.class),
                row.getString("status"),
                row.getInt("percent"),
                row.getString("note"),
                row.getString("noted_by"),
                JdbcTime.instant(row, "noted_at"));
    }
}
