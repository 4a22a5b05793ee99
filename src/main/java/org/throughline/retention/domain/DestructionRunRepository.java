package org.throughline.retention.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.retention.RecordClass;
import org.throughline.retention.RetentionPeriod;
import org.throughline.retention.RunState;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;

/** Runs of destruction with the periods that they were prepared by. */
@Repository
public class DestructionRunRepository {

    private static final String COUNTED = """
            select r.*,
                (select count(*) from destruction_item i where i.run_id = r.id) as records,
                (select count(*) from destruction_item i where i.run_id = r.id and i.outcome = 'destroyed') as destroyed,
                (select count(*) from destruction_item i where i.run_id = r.id and i.outcome = 'spared') as spared
            from destruction_run r
            """;

    private final JdbcClient jdbc;

    DestructionRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another run is prepared or running */
    public boolean prepare(UUID id, String jurisdiction, List<RetentionPeriod> periods, String by, Instant at) {
        boolean alone = jdbc.sql("""
                insert into destruction_run (id, jurisdiction, state, prepared_by, prepared_at)
                values (:id, :jurisdiction, 'prepared', :by, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("jurisdiction", jurisdiction)
                        .param("by", by)
                        .param("at", JdbcTime.of(at))
                        .update()
                > 0;
        if (alone) {
            periods.forEach(period -> keep(id, period));
        }
        return alone;
    }

    private void keep(UUID run, RetentionPeriod period) {
        jdbc.sql("""
                insert into destruction_period (run_id, record_class, years, minor_years, majority, source)
                values (:run, :class, :years, :minorYears, :majority, :source)""")
                .param("run", run)
                .param("class", period.recordClass().id())
                .param("years", period.years(), Types.INTEGER)
                .param("minorYears", period.minorYears(), Types.INTEGER)
                .param("majority", period.majority())
                .param("source", period.source())
                .update();
    }

    public List<RetentionPeriod> periods(UUID run) {
        return jdbc
                .sql("select * from destruction_period where run_id = :run")
                .param("run", run)
                .query((row, index) -> new RetentionPeriod(
                        RecordClass.of(row.getString("record_class")),
                        row.getObject("years", Integer.class),
                        row.getObject("minor_years", Integer.class),
                        row.getInt("majority"),
                        row.getString("source")))
                .list()
                .stream()
                .sorted((one, other) -> one.recordClass().compareTo(other.recordClass()))
                .toList();
    }

    public Optional<RunRow> find(UUID id) {
        return jdbc.sql(COUNTED + "where r.id = :id")
                .param("id", id)
                .query(DestructionRunRepository::map)
                .optional();
    }

    /** The one that is prepared or running. */
    public Optional<RunRow> open() {
        return jdbc.sql(COUNTED + "where r.state in ('prepared', 'running')")
                .query(DestructionRunRepository::map)
                .optional();
    }

    /** The newest first. */
    public List<RunRow> slice(String after, int rows) {
        CursorMoment from = CursorMoment.before(after);
        return jdbc.sql(COUNTED + """
                where (r.prepared_at, r.id) < (:at, :id) order by r.prepared_at desc, r.id desc limit :rows""")
                .param("at", JdbcTime.of(from.at()))
                .param("id", from.id())
                .param("rows", rows)
                .query(DestructionRunRepository::map)
                .list();
    }

    /** @return false where it is not prepared any more */
    public boolean approve(UUID id, String by, Instant at) {
        return jdbc.sql("""
                update destruction_run set state = 'running', approved_by = :by, approved_at = :at
                where id = :id and state = 'prepared'""")
                        .param("id", id)
                        .param("by", by)
                        .param("at", JdbcTime.of(at))
                        .update()
                > 0;
    }

    /** @return false where it does not run */
    public boolean askToStop(UUID id) {
        return jdbc.sql("update destruction_run set stop_asked = true where id = :id and state = 'running'")
                        .param("id", id)
                        .update()
                > 0;
    }

    public boolean isStopAsked(UUID id) {
        return jdbc.sql("select stop_asked from destruction_run where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was in none of the states from which it could end */
    public boolean end(UUID id, RunState from, RunState to, Instant at) {
        return jdbc.sql("update destruction_run set state = :to, ended_at = :at where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.id())
                        .param("to", to.id())
                        .param("at", JdbcTime.of(at))
                        .update()
                > 0;
    }

    private static RunRow map(ResultSet row, int index) throws SQLException {
        return new RunRow(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                RunState.of(row.getString("state")),
                row.getString("prepared_by"),
                JdbcTime.instant(row, "prepared_at"),
                row.getString("approved_by"),
                JdbcTime.instant(row, "approved_at"),
                JdbcTime.instant(row, "ended_at"),
                row.getInt("records"),
                row.getInt("destroyed"),
                row.getInt("spared"));
    }

    /** A run as it is stored, with the counts of its records. */
    public record RunRow(
            UUID id,
            String jurisdiction,
            RunState state,
            String preparedBy,
            Instant preparedAt,
            String approvedBy,
            Instant approvedAt,
            Instant endedAt,
            int records,
            int destroyed,
            int spared) {}
}
