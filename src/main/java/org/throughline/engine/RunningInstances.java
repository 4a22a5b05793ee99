package org.throughline.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.shared.JdbcTime;

/**
 * The process instances that run now: which there are, where they stand, and what is open in them. Read from the engine's
 * tables without its objects and without a lock; one query for each call, however many instances it asks about.
 */
@Repository
public class RunningInstances {

    private static final String SELECT =
            "select pi.id_, pi.proc_def_id_, coalesce(pi.business_key_, '') from act_ru_execution pi ";

    private final JdbcClient jdbc;

    RunningInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param caseNumber the business key; empty where it has none */
    public record RunningInstance(String id, String definitionId, String caseNumber) {}

    /**
     * One execution: it holds a token at an activity, or holds others together.
     *
     * @param parentId null for the instance itself
     * @param activityId null where it stands at none
     * @param queued whether it waits for a job that goes on with it
     */
    public record Token(String id, String parentId, String activityId, boolean suspended, boolean queued) {}

    /** When the timer of a task's listener goes off. */
    public record RunningTimer(String listenerId, Instant at) {}

    /**
     * @param groups candidate groups, in order
     * @param priority 0–100, higher is more urgent
     * @param timers reminders and escalations that are still to come, in the order of their listeners
     */
    public record RunningTask(
            String id,
            String activityId,
            String name,
            String assignee,
            List<String> groups,
            Instant createdAt,
            Instant dueAt,
            int priority,
            List<RunningTimer> timers) {}

    /** Every definition that something runs on. */
    public List<String> definitions() {
        return jdbc.sql("""
                        select d.id_ from act_re_procdef d
                        where exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_ and e.parent_id_ is null)
                        order by d.key_, d.version_
                        """).query(String.class).list();
    }

    /** The definitions of a process that something runs on, oldest version first. */
    public List<String> definitions(String processKey) {
        return jdbc.sql("""
                        select d.id_ from act_re_procdef d where d.key_ = ?
                        and exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_ and e.parent_id_ is null)
                        order by d.version_
                        """).param(processKey).query(String.class).list();
    }

    /**
     * What runs on these definitions, in pages by id.
     *
     * @param after the id of the last one seen; empty for the first page
     */
    public List<RunningInstance> page(Collection<String> definitionIds, String after, int limit) {
        return jdbc.sql(SELECT + """
                        where pi.parent_id_ is null and pi.proc_def_id_ = any(:definitions) and pi.id_ > :after
                        order by pi.id_ limit :limit
                        """)
                .param("definitions", array(definitionIds))
                .param("after", after)
                .param("limit", limit)
                .query(RunningInstances::instance)
                .list();
    }

    /** What of these cases runs on these definitions, in the order of the cases' numbers. */
    public List<RunningInstance> ofCases(Collection<String> caseNumbers, Collection<String> definitionIds) {
        return jdbc.sql(SELECT + """
                        where pi.parent_id_ is null and pi.business_key_ = any(:cases)
                          and pi.proc_def_id_ = any(:definitions)
                        order by pi.business_key_, pi.id_
                        """)
                .param("cases", array(caseNumbers))
                .param("definitions", array(definitionIds))
                .query(RunningInstances::instance)
                .list();
    }

    /** Empty where it has ended. */
    public Optional<RunningInstance> find(String instanceId) {
        return jdbc.sql(SELECT + "where pi.id_ = ?")
                .param(instanceId)
                .query(RunningInstances::instance)
                .optional();
    }

    /** @param activityId the call activity of the caller */
    public record CalledInstance(String callerId, String activityId, RunningInstance instance) {}

    /** What these have called and waits for them to go on, in the order of their ids. */
    public List<CalledInstance> calledBy(Collection<String> instanceIds) {
        return jdbc.sql("""
                        select pi.id_, pi.proc_def_id_, coalesce(pi.business_key_, ''), call.proc_inst_id_, call.act_id_
                        from act_ru_execution call join act_ru_execution pi on pi.super_exec_ = call.id_
                        where call.proc_inst_id_ = any(?) order by pi.id_
                        """)
                .param(array(instanceIds))
                .query((row, index) -> new CalledInstance(row.getString(4), row.getString(5), instance(row, index)))
                .list();
    }

    /** The executions of each; no entry for an instance that has ended. */
    public Map<String, List<Token>> tokens(Collection<String> instanceIds) {
        Map<String, List<Token>> tokens = new HashMap<>();
        jdbc.sql("""
                        select e.proc_inst_id_, e.id_, e.parent_id_, e.act_id_, e.suspension_state_,
                            exists (select 1 from act_ru_job j where j.execution_id_ = e.id_
                                    and j.handler_type_ = 'async-continuation') as queued
                        from act_ru_execution e where e.proc_inst_id_ = any(?) and not e.is_event_scope_
                        """).param(array(instanceIds)).query(row -> {
            tokens.computeIfAbsent(row.getString(1), instance -> new ArrayList<>())
                    .add(new Token(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5) == 2,
                            row.getBoolean("queued")));
        });
        return tokens;
    }

    /** The open tasks of each, by id; no entry for an instance without any. */
    public Map<String, List<RunningTask>> tasks(Collection<String> instanceIds) {
        Map<String, List<RunningTask>> tasks = new HashMap<>();
        jdbc.sql("""
                        select t.proc_inst_id_, t.id_, t.task_def_key_, t.name_, t.assignee_, t.create_time_, t.due_date_,
                            t.priority_,
                            (select string_agg(l.group_id_, ',') from act_ru_identitylink l
                             where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups,
                            timers.listeners, timers.dates
                        from act_ru_task t left join lateral (
                            select array_agg(j.listener order by j.listener, j.duedate_) as listeners,
                                array_agg(j.duedate_ order by j.listener, j.duedate_) as dates
                            from (select substring(handler_cfg_ from 'taskListener~([^$]+)') as listener, duedate_
                                  from act_ru_job
                                  where execution_id_ = t.execution_id_ and handler_type_ = 'timer-task-listener') j
                            ) timers on true
                        where t.proc_inst_id_ = any(?) order by t.id_
                        """).param(array(instanceIds)).query(row -> {
            tasks.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(task(row));
        });
        return tasks;
    }

    /** The timers of events that each waits at, those of called processes not; no entry for an instance without any. */
    public Map<String, List<EventTimer>> eventTimers(Collection<String> instanceIds) {
        Map<String, List<EventTimer>> timers = new HashMap<>();
        jdbc.sql("""
                        select process_instance_id_, split_part(handler_cfg_, '$', 1) as event, duedate_ from act_ru_job
                        where process_instance_id_ = any(?) and type_ = 'timer' and duedate_ is not null
                          and handler_type_ <> 'timer-task-listener'
                        order by process_instance_id_, event, duedate_
                        """).param(array(instanceIds)).query(row -> {
            timers.computeIfAbsent(row.getString(1), instance -> new ArrayList<>())
                    .add(new EventTimer(row.getString("event"), JdbcTime.instantOfLocal(row, "duedate_")));
        });
        return timers;
    }

    private static List<RunningTimer> timers(ResultSet row) throws SQLException {
        List<RunningTimer> timers = new ArrayList<>();
        if (row.getArray("listeners") != null) {
            String[] listeners = (String[]) row.getArray("listeners").getArray();
            List<Instant> dates = JdbcTime.instantsOfLocal(row, "dates");
            for (int n = 0; n < listeners.length; n++) {
                timers.add(new RunningTimer(listeners[n], dates.get(n)));
            }
        }
        return List.copyOf(timers);
    }

    private static RunningInstance instance(ResultSet row, int index) throws SQLException {
        return new RunningInstance(row.getString(1), row.getString(2), row.getString(3));
    }

    private static RunningTask task(ResultSet row) throws SQLException {
        String groups = row.getString("groups");
        return new RunningTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                groups == null ? List.of() : List.copyOf(new TreeSet<>(List.of(groups.split(",")))),
                JdbcTime.instantOfLocal(row, "create_time_"),
                JdbcTime.instantOfLocal(row, "due_date_"),
                row.getInt("priority_"),
                timers(row));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
