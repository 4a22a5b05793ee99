package org.throughline.insight.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long cases stay at each step, from the engine's history: counted in the database, by indexes of our own. */
@Repository
public class ActivityDurations {

    /** A step that is done once for each of many carries one more record around them all. */
    private static final String AROUND_MANY = "#multiInstanceBody";

    private final JdbcClient jdbc;

    ActivityDurations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which part of a process's past.
     *
     * @param definitionId the engine's id of one version, or null for all
     * @param until what began from then on does not count
     */
    public record Part(String processKey, String definitionId, Instant since, Instant until) {}

    /** @param median, p90 in milliseconds, of the stays that have ended; null where none has */
    public record Stay(String stepId, long visits, Double median, Double p90) {}

    /** @param late how many were open past their due date, whether done since or not */
    public record Deadline(String stepId, long withDue, long late, long lateNow) {}

    /** @param again visits beyond the first of a process; @param most of one process */
    public record Again(String stepId, long processes, long again, long most) {}

    public record Instances(long started, long finished, Double median, Double p90) {}

    public record Use(String definitionId, long started, long running, Instant first) {}

    public Map<String, Stay> stays(Part part) {
        return jdbc
                .sql("""
                        select act_id_, count(*), percentile_cont(0.5) within group (order by duration_),
                            percentile_cont(0.9) within group (order by duration_)
                        from act_hi_actinst
                        where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                            and (:definition::text is null or proc_def_id_ = :definition)
                            and act_id_ not like :around
                        group by act_id_
                        """)
                .params(params(part))
                .param("around", "%" + AROUND_MANY)
                .query((row, i) -> new Stay(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, Double.class),
                        row.getObject(4, Double.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Stay::stepId, stay -> stay));
    }

    /** How many stand at each step now, whenever they came there. */
    public Map<String, Long> open(String processKey, String definitionId) {
        return jdbc
                .sql("""
                        select act_id_, count(*) from act_hi_actinst
                        where proc_def_key_ = :key and end_time_ is null
                            and (:definition::text is null or proc_def_id_ = :definition)
                            and act_id_ not like :around
                        group by act_id_
                        """)
                .param("key", processKey)
                .param("definition", definitionId)
                .param("around", "%" + AROUND_MANY)
                .query((row, i) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Map<String, Deadline> deadlines(Part part, Instant now) {
        return jdbc
                .sql("""
                        select task_def_key_, count(due_date_),
                            count(*) filter (where coalesce(end_time_, :now) > due_date_),
                            count(*) filter (where end_time_ is null and due_date_ < :now)
                        from act_hi_taskinst
                        where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                            and (:definition::text is null or proc_def_id_ = :definition)
                        group by task_def_key_
                        """)
                .params(params(part))
                .param("now", Timestamp.from(now))
                .query((row, i) -> new Deadline(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Deadline::stepId, deadline -> deadline));
    }

    /** Steps that a process came to again, those done once for each of many counted once for all. */
    public List<Again> again(Part part) {
        return jdbc.sql("""
                        select step, count(*), sum(visits - 1), max(visits)
                        from (
                            select replace(act_id_, :body, '') as step, count(*) as visits
                            from act_hi_actinst
                            where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                                and (:definition::text is null or proc_def_id_ = :definition)
                                and coalesce(parent_act_inst_id_, '') not like :inside
                            group by proc_inst_id_, act_id_
                        ) visited
                        where visits > 1
                        group by step
                        order by sum(visits - 1) desc, step
                        """)
                .params(params(part))
                .param("body", AROUND_MANY)
                .param("inside", "%" + AROUND_MANY + ":%")
                .query((row, i) -> new Again(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    public Instances instances(Part part) {
        return jdbc.sql("""
                        select count(*), count(end_time_), percentile_cont(0.5) within group (order by duration_),
                            percentile_cont(0.9) within group (order by duration_)
                        from act_hi_procinst
                        where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                            and (:definition::text is null or proc_def_id_ = :definition)
                        """)
                .params(params(part))
                .query((row, i) -> new Instances(
                        row.getLong(1), row.getLong(2), row.getObject(3, Double.class), row.getObject(4, Double.class)))
                .single();
    }

    /** Each version that was ever used. */
    public List<Use> uses(String processKey) {
        return jdbc.sql("""
                        select proc_def_id_, count(*), count(*) filter (where end_time_ is null), min(start_time_)
                        from act_hi_procinst where proc_def_key_ = ?
                        group by proc_def_id_
                        """)
                .param(processKey)
                .query((row, i) -> new Use(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static Map<String, ?> params(Part part) {
        Map<String, Object> params = new HashMap<>();
        params.put("key", part.processKey());
        params.put("definition", part.definitionId());
        params.put("since", Timestamp.from(part.since()));
        params.put("until", Timestamp.from(part.until()));
        return params;
    }
}
