package org.throughline.migration.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The last computation of each redesign's effect, and how far it is. */
@Repository
public class ImpactRunRepository {

    /** A computation that gave no sign for so long was cut off together with its program. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final JdbcClient jdbc;

    ImpactRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what was computed before, also of what is being computed still. */
    public void begin(UUID redesign, UUID run, String by, Instant at) {
        jdbc.sql("delete from effect_run where redesign = ?").param(redesign).update();
        jdbc.sql("""
                        insert into effect_run (redesign, run, progress, started_by, started_at, seen_at)
                        values (?, ?, 'RUNNING', ?, ?, ?)
                        """)
                .params(redesign, run, by, JdbcTime.of(at), JdbcTime.of(at))
                .update();
    }

    /** @return false where it was stopped or replaced: then it must end */
    public boolean report(UUID redesign, UUID run, long done, long total, Instant at) {
        return jdbc.sql("""
                                update effect_run set done = ?, total = ?, seen_at = ?
                                where redesign = ? and run = ? and progress = 'RUNNING'
                                """).params(done, total, JdbcTime.of(at), redesign, run).update() == 1;
    }

    /** @return false where it was stopped or replaced meanwhile */
    public boolean finish(UUID redesign, UUID run, String progress, String problem, String summary, Instant at) {
        return jdbc.sql("""
                                update effect_run set progress = ?, problem = ?, summary = ?::jsonb, ended_at = ?
                                where redesign = ? and run = ? and progress = 'RUNNING'
                                """)
                        .params(progress, problem, summary, JdbcTime.of(at), redesign, run)
                        .update()
                == 1;
    }

    public void stop(UUID redesign, Instant at) {
        jdbc.sql("""
                        update effect_run set progress = 'STOPPED', ended_at = ?
                        where redesign = ? and progress = 'RUNNING'
                        """).params(JdbcTime.of(at), redesign).update();
    }

    public Optional<EffectRun> find(UUID redesign, Instant now) {
        return jdbc.sql("select * from effect_run where redesign = ?")
                .param(redesign)
                .query((row, n) -> {
                    Instant seen = JdbcTime.instant(row, "seen_at");
                    boolean cutOff = row.getString("progress").equals("RUNNING")
                            && seen.plus(SILENCE).isBefore(now);
                    return new EffectRun(
                            row.getObject("run", UUID.class),
                            cutOff ? "STOPPED" : row.getString("progress"),
                            row.getLong("done"),
                            row.getLong("total"),
                            JdbcTime.instant(row, "started_at"),
                            JdbcTime.instant(row, "ended_at"),
                            row.getString("problem"),
                            row.getString("summary"));
                })
                .optional();
    }

    /**
     * @param progress as {@link org.throughline.migration.ImpactAnalysis.RunProgress}, but never NONE
     * @param problem as a refusal is written; null where none stands
     * @param summary JSON; null while it runs
     */
    public record EffectRun(
            UUID run,
            String progress,
            long done,
            long total,
            Instant startedAt,
            Instant endedAt,
            String problem,
            String summary) {}
}
