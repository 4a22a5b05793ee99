package org.throughline.worklist.domain;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's own list of tasks for the same supervisor: an engine in a schema of its own of the same database, that gives each
 * task to those who may see it by a permission, as it does by itself where permissions are switched on.
 */
final class EngineTaskList implements AutoCloseable {

    private static final int ONE_PAGE = 31;

    private final ProcessEngine engine;
    private final JdbcClient owner;

    /** @param database whose schema is the engine's; everything in it is the engine's own */
    EngineTaskList(DataSource database, String schema) {
        this.owner = JdbcClient.create(database);
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(schema);
        settings.setDataSource(database);
        settings.setDatabaseSchema(schema);
        settings.setDatabaseTablePrefix(schema + ".");
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("none");
        settings.setCmmnEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setJobExecutorActivate(false);
        settings.setAuthorizationEnabled(true);
        this.engine = settings.buildProcessEngine();
    }

    /** As many open tasks, spread over ten teams as those of our own desk are, instead of those that were there. */
    void fill(int tasks) {
        List.of("act_ru_authorization", "act_ru_identitylink", "act_ru_task")
                .forEach(table -> owner.sql("delete from " + table).update());
        owner.sql("""
                        insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_, assignee_,
                            suspension_state_)
                        select 'bulk-' || n, 1, 'Draft the plan', 'DraftPlan', 50, now() - interval '10 days',
                            now() + ((n::bigint * 7919) % 1000000 - 300000) * interval '1 second',
                            case when n % 3 = 0 then null else 'worker' || n % 100 end, 1
                        from generate_series(1, ?) n""").param(tasks).update();
        owner.sql("""
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        select 'link-' || n, 1, 'caseworker@bulk' || n % 10, 'candidate', 'bulk-' || n
                        from generate_series(1, ?) n where n % 3 = 0""").param(tasks).update();
        owner.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        select 'team-' || n, 1, 1, 'supervisor@bulk' || n % 10, 7, 'bulk-' || n, 2
                        from generate_series(1, ?) n""").param(tasks).update();
        owner.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
                        select 'own-' || n, 1, 1, case when n % 3 = 0 then 'caseworker@bulk' || n % 10 end,
                            case when n % 3 = 0 then null else 'worker' || n % 100 end, 7, 'bulk-' || n, 2
                        from generate_series(1, ?) n""").param(tasks).update();
        owner.sql("analyze").update();
    }

    void firstPage() {
        asSupervisor(query -> query.orderByDueDate().asc().listPage(0, ONE_PAGE));
    }

    void ofOneWord() {
        asSupervisor(
                query -> query.taskNameLike("%raft%").orderByDueDate().asc().listPage(0, ONE_PAGE));
    }

    void counted() {
        asSupervisor(TaskQuery::count);
    }

    private interface Asked {
        Object of(TaskQuery query);
    }

    private void asSupervisor(Asked asked) {
        engine.getIdentityService()
                .setAuthentication("chief", List.of("supervisor@bulk1", "supervisor@bulk2", "supervisor@bulk3"));
        try {
            asked.of(engine.getTaskService().createTaskQuery());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
