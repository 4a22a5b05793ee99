package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.insight.BackTest;

/** How long it takes to decide the past again, by the number of decisions, and as a multiple of reading them. */
@IntegrationTest
class BackTestBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    @Autowired
    BackTest backTest;

    @Autowired
    ModelLibrary library;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void decide_the_past_again() {
        String table =
                library.content(library.newest(ModelKind.DECISION, "due-dates").orElseThrow());
        String changed = table.replaceAll("(_out_1\">\\s*<text>)([0-9.]+)", "$13");
        BenchFigures figures = new BenchFigures("back-test");
        long there = 0;
        for (int size : SIZES) {
            fill(size - there);
            there = size;
            long baseline = millis(() -> jdbc.sql("select inputs, outputs from decision_taken")
                    .query((row, n) -> row.getString(1))
                    .list());
            BackTest.BackTestOutcome[] outcome = new BackTest.BackTestOutcome[1];
            long took = millis(() -> outcome[0] = backTest.run(
                    "due-dates", changed, clock.instant().minus(Duration.ofDays(1)), done -> {}, () -> false));
            assertThat(outcome[0].same() + outcome[0].differing() + outcome[0].failing())
                    .isGreaterThanOrEqualTo(size);
            figures.add(size + " decisions, ms", took);
            figures.add(size + " decisions, times reading them", (double) took / baseline);
            figures.add(size + " decisions: how many differ", outcome[0].differing());
        }
        figures.print();
    }

    private void fill(long more) {
        jdbc.sql("""
                        insert into decision_taken (decision_key, version, case_number, process_instance_id, step_id,
                            decided_at, inputs, outputs)
                        select 'due-dates', 1, 'TL-2090-' || lpad((n % 99999)::text, 6, '0'), 'p' || n, 'DraftPlan', now(),
                            jsonb_build_object('taskKey', (array['DraftPlan', 'ReviewPlan', 'ConfirmClientAgreement'])[n % 3 + 1],
                                'priority', (array['urgent', 'high', 'normal', 'low'])[n % 4 + 1],
                                'riskLevel', (array['low', 'moderate', 'high', 'severe'])[n % 4 + 1]),
                            '{"dueHours": 72.0, "reminderHoursBefore": 24.0, "escalationHoursAfter": 24.0}'::jsonb
                        from generate_series(1, ?) n
                        """).param(more).update();
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Math.max(1, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
