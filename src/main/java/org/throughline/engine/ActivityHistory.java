package org.throughline.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** How often activities were done and how long they took: counted in the database, by indexes of our own. */
@Repository
public class ActivityHistory {

    /** An activity that is done once for each of many carries one more record around them all. */
    private static final String AROUND_MANY = "#multiInstanceBody";

    private final JdbcClient jdbc;

    ActivityHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param median, p90 in milliseconds, of those that have ended; null where none has */
    public record ActivityDuration(String activityId, long visits, Double median, Double p90) {}

    /** @param late how many were open past their due date, whether done since or not */
    public record ActivityDeadlines(String activityId, long withDue, long late, long lateNow) {}

    /** @param again visits beyond the first of an instance; @param most of one instance */
    public record ActivityRepetition(String activityId, long instances, long again, long most) {}

    public Map<String, ActivityDuration> durations(HistoryScope scope) {
        return jdbc
                .sql("""
                        select act_id_, count(*), percentile_cont(0.5) within group (order by took),
                            percentile_cont(0.9) within group (order by took)
                        from act_hi_actinst, lateral (select extract(epoch from end_time_ - start_time_) * 1000 as took) t
                        where proc_def_key_ = :key and start_time_ >= :since and start_time_ < :until
                            and (:definition::text is null or proc_def_id_ = :definition)
                            and act_id_ not like :around
                        group by act_id_
                        """)
                .params(params(scope))
                .param("around", "%" + AROUND_MANY)
                .query((row, i) -> new ActivityDuration(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, Double.class),
                        row.getObject(4, Double.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(ActivityDuration::activityId, duration -> duration));
    }

    /** How many stand at each activity now, whenever they came there. */
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

    /** Of user tasks. */
    public Map<String, ActivityDeadlines> deadlines(HistoryScope scope, Instant now) {
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
                .params(params(scope))
                .param("now", JdbcTime.local(now))
                .query((row, i) ->
                        new ActivityDeadlines(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(ActivityDeadlines::activityId, deadlines -> deadlines));
    }

    /** Activities that an instance came to again, those done once for each of many counted once for all. */
    public List<ActivityRepetition> repetitions(HistoryScope scope) {
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
                .params(params(scope))
                .param("body", AROUND_MANY)
                .param("inside", "%" + AROUND_MANY + ":%")
                .query((row, i) ->
                        new ActivityRepetition(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    static Map<String, ?> params(HistoryScope scope) {
        Map<String, Object> params = new HashMap<>();
        params.put("key", scope.processKey());
        params.put("definition", scope.definitionId());
        params.put("since", JdbcTime.local(scope.since()));
        params.put("until", JdbcTime.local(scope.until()));
        return params;
    }
}
