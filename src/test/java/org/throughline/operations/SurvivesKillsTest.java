package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.stranger.CaseWalk;
import org.throughline.stranger.Stranger;

/** What was acknowledged is kept, and nothing is half done, however often the program is killed in the middle. */
class SurvivesKillsTest {

    private static final int KILLS = 10;
    private static final int CASES = 6;
    private static final int COMPLETIONS_BEFORE_A_KILL = 4;

    /** Case number and task key to how often it was acknowledged. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private final AtomicInteger count = new AtomicInteger();

    @Test
    void keepsEveryAcknowledgedCompletionOverTenKills(@TempDir Path folder) throws Exception {
        Program program = new Program(
                Map.of(
                        "THROUGHLINE_DATABASE_DIRECTORY",
                        folder.resolve("data").toString(),
                        "THROUGHLINE_DEMO_CASES",
                        "0"),
                Path.of("target", "survives-kills.log"));
        try {
            program.launch().awaitReady();
            CaseWalk walk = walk(program);
            for (int i = 0; i < CASES; i++) {
                walk.request(new Stranger(program.port(), "intake", "demo"));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                killInTheMiddle(program, walk);
                program.launch().awaitReady();
            }
            acknowledged.forEach((what, times) ->
                    assertThat(kept(walk, what)).as("submissions of " + what).isGreaterThanOrEqualTo(times));
            assertThat(acknowledged).isNotEmpty();
        } finally {
            program.kill();
        }
        assertThat(program.run("check")).as("exit code of the check").isZero();
    }

    private void killInTheMiddle(Program program, CaseWalk walk) throws Exception {
        int before = count.get();
        CompletableFuture<Void> walking = CompletableFuture.runAsync(() -> {
            try {
                while (true) {
                    walk.round();
                }
            } catch (UncheckedIOException killed) {
                // the connection broke: that is the point
            }
        });
        Awaitility.await()
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> walking.isDone() || count.get() >= before + COMPLETIONS_BEFORE_A_KILL);
        program.kill();
        walking.get(1, TimeUnit.MINUTES);
    }

    private CaseWalk walk(Program program) {
        List<Stranger> people = Stream.of(
                        "intake", "caseworker", "caseworker2", "casemanager", "clinician", "supervisor", "supervisor2")
                .map(name -> new Stranger(program.port(), name, "demo"))
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
}
