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
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.domain.Progress.Rated;
import org.throughline.shared.JdbcTime;

/** Progress noted on goals; added, never changed. */
@Repository
public class ProgressRepository {

    private static final int LATEST = 60;

    private final JdbcClient db;

    ProgressRepository(JdbcClient db) {
        this.db = db;
    }

    public void add(Progress progress) {
        db.sql("""
                insert into plan_goal_progress (goal_id, status, percent, attained, revision_id, note, importance,
                    confidence, change_talk, next_step, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        progress.goalId(),
                        progress.status(),
                        progress.percent(),
                        progress.attained(),
                        progress.rated() == null ? null : progress.rated().revisionId(),
                        progress.note(),
                        progress.motivation().importance(),
                        progress.motivation().confidence(),
                        progress.motivation().changeTalk(),
                        progress.motivation().nextStep(),
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

    /** What was noted on each goal of the case, oldest first; of each goal the latest {@value #LATEST}. */
    public Map<UUID, List<Progress>> series(UUID caseId) {
        return db.sql("""
                select * from (
                    select p.*, row_number() over (partition by p.goal_id order by p.id desc) as recency
                    from plan_goal g join plan_goal_progress p on p.goal_id = g.id
                    where g.case_id = ?) latest
                where recency <= ?
                order by id""").params(caseId, LATEST).query((row, n) -> progress(row)).list().stream()
                .collect(Collectors.groupingBy(Progress::goalId));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("goal_id", UUID.class),
                row.getString("status"),
                row.getInt("percent"),
                rated(row),
                row.getString("note"),
                new GoalMotivation(
                        row.getObject("importance", Integer.class),
                        row.getObject("confidence", Integer.class),
                        row.getString("change_talk"),
                        row.getString("next_step")),
                row.getString("noted_by"),
                JdbcTime.instant(row, "noted_at"));
    }

    private static Rated rated(ResultSet row) throws SQLException {
        Integer level = row.getObject("attained", Integer.class);
        return level == null ? null : new Rated(row.getObject("revision_id", UUID.class), level);
    }
}
