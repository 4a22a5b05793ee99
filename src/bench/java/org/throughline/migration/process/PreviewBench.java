package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.CaseActions;
import org.throughline.IntegrationTest;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.studio.RedesignView;

/**
 * How long the preview of a redesign of all processes takes, and how long a worker waits meanwhile who goes on completing
 * tasks. It is also told as a multiple of one plain reading of the same rows in the same run, so that machines compare.
 */
@IntegrationTest
class PreviewBench {

    private static final int CASES = Integer.getInteger("bench.cases", 10_000);
    private static final int AT_WORK = 150;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final Map<String, Object> HISTORY = Map.of(
            "contactSafety", "any-time",
            "presentingProblem", "housing",
            "problemStory", "The landlord wants them out by Friday.",
            "childrenInHousehold", 0);

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ShippedCases shipped;

    @Autowired
    ImpactAnalysis impact;

    @Autowired
    Intakes intakes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient jdbc;

    @Test
    void preview() throws Exception {
        shipped.spread(CASES);
        List<String> work = new ArrayList<>();
        for (int n = 0; n < AT_WORK; n++) {
            work.add(requested(n));
        }
        RedesignView redesign = shipped.redrawn("foreseen");
        double reading = seconds(this::readAll);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Double>> worker = CompletableFuture.supplyAsync(() -> complete(work, over));
        double took = seconds(() -> fixtures.foresee(redesign.id(), Duration.ofMinutes(10)));
        over.set(true);
        List<Double> waits = worker.get();
        EffectView view = impact.view(redesign.id(), MigrationFixtures.ADA);
        assertThat(view.problem()).isNull();
        assertThat(waits).isNotEmpty();

        BenchFigures figures = new BenchFigures("preview");
        figures.add(
                "processes that run",
                view.outcomes().values().stream().mapToLong(n -> n).sum());
        for (MoveOutcome outcome : MoveOutcome.values()) {
            figures.add("of these " + outcome, view.outcomes().getOrDefault(outcome, 0L));
        }
        figures.add("seconds (target 30 for 10,000)", took);
        figures.add("times as long as reading the rows", took / reading);
        figures.add("tasks that a worker completed meanwhile", waits.size());
        figures.add(
                "longest of these, seconds (target 1)",
                waits.stream().mapToDouble(n -> n).max().orElseThrow());
        figures.add(
                "usual of these, seconds",
                waits.stream().mapToDouble(n -> n).average().orElseThrow());
        figures.print();
    }

    private String requested(int number) {
        return intakes.request(
                Map.of(
                        "firstName",
                        "Nora" + number,
                        "lastName",
                        "Q" + UUID.randomUUID(),
                        "source",
                        "self",
                        "presentingProblem",
                        "housing"),
                CaseActions.INTAKE);
    }

    /** How long each took. */
    private List<Double> complete(List<String> cases, AtomicBoolean over) {
        CaseActions desk = new CaseActions(engine, door);
        List<Double> waits = new ArrayList<>();
        for (String number : cases) {
            if (over.get()) {
                break;
            }
            String task = desk.task(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY)
                    .getId();
            waits.add(seconds(() -> door.complete(task, HISTORY, CaseActions.INTAKE)));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return waits;
    }

    private void readAll() {
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink")) {
            jdbc.sql("select * from " + table)
                    .query((row, n) -> row.getString(1))
                    .list();
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
