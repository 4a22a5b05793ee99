package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.CaseWalk;

/**
 * What was acknowledged is kept, and nothing is half done, however often the program or its database is killed in the
 * middle of the work. Where only the database died, the program goes on by itself.
 */
class SurvivesKillsTest {

    private static final int KILLS = 20;
    private static final int CASES = 9;
    private static final int COMPLETIONS_BEFORE_A_KILL = 3;

    /** Case number and task key to how often it was acknowledged. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private final AtomicInteger count = new AtomicInteger();

    @Test
    void keepsEveryAcknowledgedCompletionOverTwentyKills(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Program program = new Program(
                Map.of("THROUGHLINE_DATABASE_DIRECTORY", data.toString(), "THROUGHLINE_DEMO_CASES", "0"),
                Path.of("target", "survives-kills.log"));
        DatabaseProcesses database = new DatabaseProcesses(data);
        try {
            program.launch().awaitReady();
            CaseWalk walk = walk(program);
            for (int i = 0; i < CASES; i++) {
                walk.request(new ApiExplorer(program.port(), "intake", "demo"));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % 2 == 0) {
                    killTheProgram(program, walk);
                } else {
                    killTheDatabase(database, kill % 4 == 1, walk);
                }
            }
            assertThat(walk.faults())
                    .as("while the database was away: nothing but 503")
                    .allMatch(fault -> fault.contains("status=503"));
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((what, times) ->
                    assertThat(kept(walk, what)).as("submissions of " + what).isGreaterThanOrEqualTo(times));
            assertThat(program.run("check"))
                    .as(() -> "check beside the running program: " + program.said())
                    .isZero();
        } finally {
            program.kill();
        }
        assertThat(program.run("check"))
                .as(() -> "check without it: " + program.said())
                .isZero();
    }

    private void killTheProgram(Program program, CaseWalk walk) throws Exception {
        try (Work work = new Work(walk)) {
            work.awaitMore(COMPLETIONS_BEFORE_A_KILL);
            program.kill();
            work.awaitBroken();
        }
        program.launch().awaitReady();
    }

    private void killTheDatabase(DatabaseProcesses database, boolean whole, CaseWalk walk) throws Exception {
        try (Work work = new Work(walk)) {
            work.awaitMore(COMPLETIONS_BEFORE_A_KILL);
            if (whole) {
                database.killServer();
            } else {
                database.killSession();
            }
            work.awaitMore(1);
        }
    }

    private CaseWalk walk(Program program) {
        List<ApiExplorer> people = Stream.of(
                        "intake",
                        "caseworker",
                        "caseworker2",
                        "casemanager",
                        "clinician",
                        "supervisor",
                        "supervisor2",
                        "intakesupervisor")
                .map(name -> new ApiExplorer(program.port(), name, "demo"))
                .toList();
        return new CaseWalk(people, new Random(7), LocalDate::now).onAcknowledged((caseNumber, taskKey) -> {
            acknowledged.merge(caseNumber + " " + taskKey, 1, Integer::sum);
            count.incrementAndGet();
        });
    }

    private static int kept(CaseWalk walk, String what) {
        String[] parts = what.split(" ");
        int found = 0;
        for (JsonNode item : walk.read(parts[0], "/answers").path("items")) {
            found += item.path("taskKey").asText().equals(parts[1]) ? 1 : 0;
        }
        return found;
    }

    /** People at work, until they are stopped or the program's connections break. */
    private final class Work implements AutoCloseable {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CompletableFuture<Void> walking;

        Work(CaseWalk walk) {
            walking = CompletableFuture.runAsync(() -> {
                while (!stopped.get()) {
                    round(walk);
                }
            });
        }

        /** A list or a case that cannot be read at the moment is asked for again; refused work is told by the walk. */
        private void round(CaseWalk walk) {
            try {
                walk.round();
            } catch (IllegalStateException | AssertionError notNow) {
                if (!String.valueOf(notNow.getMessage()).contains("status=503")) {
                    throw notNow;
                }
            }
        }

        void awaitMore(int completions) {
            int before = count.get();
            Awaitility.await("work that goes on")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> walking.isDone() || count.get() >= before + completions);
            assertThat(walking).isNotDone();
        }

        void awaitBroken() throws Exception {
            walking.handle((done, broken) -> {
                        assertThat(broken).hasRootCauseInstanceOf(IOException.class);
                        return done;
                    })
                    .get(1, TimeUnit.MINUTES);
        }

        @Override
        public void close() throws Exception {
            stopped.set(true);
            if (!walking.isCompletedExceptionally()) {
                walking.get(3, TimeUnit.MINUTES);
            }
        }
    }
}
