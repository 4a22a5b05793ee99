package org.throughline.engine;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The process instances that ran or run: how many on which version, how long they took, and which have ended. */
@Repository
public class InstanceHistory {

    private final JdbcClient jdbc;

    InstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param median, p90 in milliseconds, of those that have ended; null where none has */
    public record InstanceDurations(long started, long finished, Double median, Double p90) {}

    /** @param started how many in all; @param running how many do now; @param first when the first one started */
    public record DefinitionUse(String definitionId, long started, long running, Instant first) {}

    public record FinishedCase(String caseNumber, Instant endedAt) {}

    public record FinishedInstance(String id, String caseNumber, Instant endedAt) {}

    public InstanceDurations durations(HistoryScope scope) {
        return jdbc.sql("""
                        select count(*), count(end_time_), percentile_cont(0.5) within group (order by duration_),
                            percentile_cont(0.9) within group (order by duration_)
                        from act_hi_procinst
                        where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                            and (:definition::text is null or proc_def_id_ = :definition)
                        """)
                .params(ActivityHistory.params(scope))
                .query((row, i) -> new InstanceDurations(
                        row.getLong(1), row.getLong(2), row.getObject(3, Double.class), row.getObject(4, Double.class)))
                .single();
    }

    /** Each version that was ever used. */
    public List<DefinitionUse> uses(String processKey) {
        return jdbc.sql("""
                        select proc_def_id_, count(*), count(*) filter (where end_time_ is null), min(start_time_)
                        from act_hi_procinst where proc_def_key_ = ?
                        group by proc_def_id_
                        """)
                .param(processKey)
                .query((row, i) -> new DefinitionUse(
                        row.getString(1), row.getLong(2), row.getLong(3), JdbcTime.instantOfLocal(row, 4)))
                .list();
    }

    /** @param step its id in the drawing; @param name as it was called then */
    public record CompletedTask(String instanceId, String id, String step, String name, Instant at) {}

    /** The tasks of these instances that were completed after that moment, in the order in which they were. */
    public List<CompletedTask> completedSince(Collection<String> instanceIds, Instant since) {
        return jdbc.sql("""
                        select proc_inst_id_, id_, task_def_key_, name_, end_time_ from act_hi_taskinst
                        where proc_inst_id_ = any(?) and end_time_ > ? and delete_reason_ = 'completed'
                        order by end_time_, id_
                        """)
                .params(instanceIds.toArray(String[]::new), JdbcTime.local(since))
                .query((row, i) -> new CompletedTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        JdbcTime.instantOfLocal(row, 5)))
                .list();
    }

    /**
     * Those that have ended, in pages by the time they did.
     *
     * @param after, afterId when the last one seen ended, and its id
     */
    public List<FinishedInstance> finished(String processKey, Instant after, String afterId, int limit) {
        return jdbc.sql("""
                        select proc_inst_id_, business_key_, end_time_ from act_hi_procinst
                        where proc_def_key_ = ? and end_time_ is not null and (end_time_, proc_inst_id_) > (?, ?)
                        order by end_time_, proc_inst_id_
                        limit ?
                        """)
                .params(processKey, JdbcTime.local(after), afterId, limit)
                .query((row, i) ->
                        new FinishedInstance(row.getString(1), row.getString(2), JdbcTime.instantOfLocal(row, 3)))
                .list();
    }

    /**
     * Cases that went through a process and in which none runs any more; the one where it ended last first.
     *
     * @param after cursor of the page before, or null
     */
    public Slice<FinishedCase> finishedCases(String processKey, String after, int limit) {
        List<String> last = after == null ? null : Cursor.parts(after, 2);
        List<FinishedCase> found = jdbc.sql("""
                        select p.business_key_, max(p.end_time_) from act_hi_procinst p
                        where p.proc_def_key_ = :key and p.end_time_ is not null and p.business_key_ is not null
                            and not exists (select 1 from act_hi_procinst open
                                where open.business_key_ = p.business_key_ and open.end_time_ is null)
                        group by p.business_key_
                        """
                        + (last == null ? "" : "having (max(p.end_time_), p.business_key_) < (:ended, :case)\n") + """
                        order by 2 desc, 1 desc
                        limit :limit
                        """)
                .param("key", processKey)
                .param("ended", last == null ? null : JdbcTime.local(ended(last)))
                .param("case", last == null ? null : last.get(1))
                .param("limit", limit + 1)
                .query((row, i) -> new FinishedCase(row.getString(1), JdbcTime.instantOfLocal(row, 2)))
                .list();
        return Slice.of(found, limit, one -> Cursor.of(one.endedAt(), one.caseNumber()));
    }

    private static Instant ended(List<String> cursor) {
        try {
            return Instant.parse(cursor.get(0));
        } catch (DateTimeParseException noCursorOfThisList) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }
}
