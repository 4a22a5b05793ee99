package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;
import org.throughline.OwnerDatabase;
import org.throughline.engine.ModelKind;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

/**
 * How long a preview takes by the number of open cases, how long people wait meanwhile, and what a move costs. Each
 * figure is also told as a multiple of one plain reading of the same rows in the same run, so that machines compare.
 */
@IntegrationTest
class PreviewBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    private static final int PLACES = 5;

    @Autowired
    MigrationFixtures migrationFixtures;

    @Autowired
    BulkCases bulkCases;

    @Autowired
    ImpactAnalysis impactAnalysis;

    @Autowired
    CaseMigrations caseMigrations;

    @Autowired
    Redesigns redesigns;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    private int series = 10;

    @Test
    void preview_and_move() {
        List<String> lines = new ArrayList<>();
        for (int size : SIZES) {
            String key = "crowd-" + UUID.randomUUID().toString().substring(0, 8);
            ProcessXml processXml = crowd(key, size);
            long baseline = millis(this::readAll);
            RedesignView redesign = redrawn(processXml);
            Waiting waiting = new Waiting(key);
            long took = millis(() -> migrationFixtures.foresee(redesign.id()));
            waiting.end();
            var view = impactAnalysis.view(redesign.id(), MigrationFixtures.ADA);
            assertThat(view.problem()).isNull();
            assertThat(view.outcomes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isGreaterThanOrEqualTo(size);
            lines.add(
                    "preview %,7d cases %,8d ms  %6.1f x reading (%d ms)   a worker waited %d ms at most, %d times asked"
                            .formatted(
                                    size,
                                    took,
                                    (double) took / baseline,
                                    baseline,
                                    waiting.longest.get(),
                                    waiting.asked.get()));
            redesigns.discard(redesign.id(), MigrationFixtures.ADA);
            lines.add(moved(processXml, Math.min(size, 300)));
        }
        lines.forEach(System.out::println);
    }

    /** Five steps, a fifth of the cases at each. */
    private ProcessXml crowd(String key, int size) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            steps.add(Step.task(key + "S" + i).given(i % 2 == 0 ? ProcessXml.WORKER : null));
        }
        ProcessXml processXml = new ProcessXml(key, steps);
        migrationFixtures.publish(migrationFixtures.redraw(processXml).id());
        for (Step step : steps) {
            String process = migrationFixtures.standing(
                    key, migrationFixtures.caseOf("caseworker"), Map.of("priority", "normal"), List.of(step.id()));
            bulkCases.multiply(process, size / PLACES - 1, "" + series++);
        }
        owner.sql("analyze").update();
        return processXml;
    }

    private void readAll() {
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink")) {
            jdbc.sql("select * from " + table)
                    .query((row, n) -> row.getString(1))
                    .list();
        }
    }

    /** Renamed, offered to others, one step gone, one led elsewhere, and every due date counted anew. */
    private RedesignView redrawn(ProcessXml processXml) {
        List<Step> steps = processXml.steps();
        RedesignView redesign = migrationFixtures.redraw(processXml.with(
                List.of(steps.get(0).named("Otherwise"), steps.get(1).offered("supervisor"), steps.get(3))));
        impactAnalysis.map(
                redesign.id(),
                processXml.key(),
                Map.of(steps.get(4).id(), steps.get(3).id()),
                MigrationFixtures.ADA);
        DraftView table = redesigns.add(redesign.id(), ModelKind.DECISION, "due-dates", MigrationFixtures.ADA);
        redesigns.save(
                redesign.id(),
                ModelKind.DECISION,
                "due-dates",
                table.content().replaceAll("(_out_1\">\\s*<text>)([0-9.]+)", "$13"),
                table.revision(),
                MigrationFixtures.ADA);
        return redesign;
    }

    private String moved(ProcessXml processXml, int cases) {
        RedesignView redesign = migrationFixtures.redraw(processXml.with(List.of(
                processXml.steps().get(0).named("Moved"), processXml.steps().get(1))));
        migrationFixtures.publish(redesign.id());
        List<String> numbers = jdbc.sql("""
                        select e.business_key_ from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                        where t.task_def_key_ = ? and e.parent_id_ is null limit ?
                        """)
                .params(processXml.steps().get(0).id(), cases)
                .query(String.class)
                .list();
        UUID move = caseMigrations.start(
                redesign.id(), new CaseMigrations.CaseSelection.Some(numbers), MigrationFixtures.ADA);
        long took = millis(() -> {
            while (caseMigrations.view(move, MigrationFixtures.ADA).state() == CaseMigrations.MoveState.RUNNING) {
                migrationFixtures.carryOut();
            }
        });
        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).counts())
                .containsOnlyKeys(CaseMigrations.MigrationResult.MOVED);
        return "move    %,7d cases %,8d ms  %6.1f ms a case, one after the other"
                .formatted(numbers.size(), took, (double) took / numbers.size());
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Math.max(1, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    /** A worker who keeps taking and giving back tasks of these cases. */
    private class Waiting {

        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong asked = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread;

        Waiting(String key) {
            List<String> open = jdbc.sql("""
                            select t.id_ from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                            where d.key_ = ? order by t.id_
                            """).param(key).query(String.class).list();
            thread = new Thread(() -> {
                while (!over.get()) {
                    String task = open.get((int) (asked.getAndIncrement() * 7919 % open.size()));
                    long took = millis(() -> tasks.setAssignee(task, "caseworker"));
                    longest.accumulateAndGet(took, Math::max);
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            });
            thread.start();
        }

        void end() {
            over.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
