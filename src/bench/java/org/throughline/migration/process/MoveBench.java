package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MoveState;

/**
 * How many cases a second are moved by the engine's executor of jobs, over all shipped processes, and how many the engine
 * alone moves of the same processes in the same run: it leaves tasks, timers, work list and timeline as they were.
 */
@IntegrationTest
class MoveBench {

    private static final int CASES = Integer.getInteger("bench.moves", 2_000);

    /** Moved before, so that a program that has just begun is not what is measured. */
    private static final int WARM = 200;

    private static final int THREADS = 4;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ShippedCases shipped;

    @Autowired
    CaseMigrations migrations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void moves() {
        shipped.spread(WARM);
        moved("warmed up");
        shipped.spread(CASES);
        Moved ours = moved("moved");

        published("moved again");
        List<String> older = olderVersions();
        older.forEach(this::migrateByTheEngineAlone);
        long alone = older.stream().mapToLong(this::running).sum();
        Spent bare = spent(() -> older.stream().mapToLong(this::running).sum());

        BenchFigures figures = new BenchFigures("moves");
        figures.add("cases moved", ours.cases());
        figures.add("moves a second (target 40)", ours.cases() / ours.spent().seconds());
        figures.add("moves a second of the bare engine", alone / bare.seconds());
        figures.add(
                "times as long as the bare engine", ours.spent().seconds() / ours.cases() / (bare.seconds() / alone));
        figures.add(
                "milliseconds of the program's own work for a move",
                1000 * ours.spent().ofProcessor() / ours.cases());
        figures.add("milliseconds of it for a move by the bare engine", 1000 * bare.ofProcessor() / alone);
        figures.print();
    }

    private Moved moved(String word) {
        UUID move = migrations.start(published(word), new CaseMigrations.CaseSelection.All(), MigrationFixtures.ADA);
        Spent spent = spent(() -> migrations.view(move, MigrationFixtures.ADA).state() == MoveState.RUNNING ? 1 : 0);
        var counts = migrations.view(move, MigrationFixtures.ADA).counts();
        assertThat(counts).containsOnlyKeys(MigrationResult.MOVED);
        return new Moved(counts.get(MigrationResult.MOVED), spent);
    }

    private UUID published(String word) {
        UUID redesign = shipped.redrawn(word).id();
        fixtures.publish(redesign);
        return redesign;
    }

    private List<String> olderVersions() {
        return jdbc.sql("""
                        select d.id_ from act_re_procdef d
                        where d.version_ < (select max(n.version_) from act_re_procdef n where n.key_ = d.key_)
                          and exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_)
                        """).query(String.class).list();
    }

    private void migrateByTheEngineAlone(String from) {
        String key = repository.getProcessDefinition(from).getKey();
        String to = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        List<String> ids = jdbc.sql("select id_ from act_ru_execution where proc_def_id_ = ? and parent_id_ is null")
                .param(from)
                .query(String.class)
                .list();
        runtime.newMigration(runtime.createMigrationPlan(from, to)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(ids)
                .executeAsync();
    }

    private long running(String definition) {
        return jdbc.sql("select count(*) from act_ru_execution where proc_def_id_ = ? and parent_id_ is null")
                .param(definition)
                .query(Long.class)
                .single();
    }

    /** How long the executor works until nothing is left, with as many threads as an installation gives it. */
    private Spent spent(LongSupplier left) {
        DefaultJobExecutor executor = (DefaultJobExecutor) engine.getJobExecutor();
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setMaxWait(Duration.ofSeconds(10).toMillis());
        executor.setBackoffTimeInMillis(50);
        long begin = System.nanoTime();
        long processor = MACHINE.getProcessCpuTime();
        executor.start();
        while (left.getAsLong() > 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        Spent spent = new Spent((System.nanoTime() - begin) / 1e9, (MACHINE.getProcessCpuTime() - processor) / 1e9);
        executor.shutdown();
        return spent;
    }

    private record Moved(long cases, Spent spent) {}

    /** @param ofProcessor seconds that all threads of the program worked, without the database's; they tell machines apart least */
    private record Spent(double seconds, double ofProcessor) {}
}
