package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What was backed up while people worked is there again in an empty folder, and work goes on. */
class BackupRestoreTest {

    private static final Path LOG = Path.of("target", "backup-restore.log");
    private static final String PASSPHRASE = "correct horse battery";

    private final AtomicInteger completed = new AtomicInteger();

    @Test
    void aBackupOfARunningProgramIsRestoredElsewhereAndACaseWalkedOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("night.backup");
        Program program = new Program(settings(folder.resolve("data"), PASSPHRASE), LOG);
        String walked;
        try {
            program.launch().awaitReady();
            CaseWalk walk = walk(program);
            walked = walk.request(new ApiExplorer(program.port(), "intake", "demo"));
            walk.round();
            backUpWhileOthersWork(program, walk(program), file);
        } finally {
            program.stop();
        }

        assertThat(new Program(settings(folder.resolve("none"), "another passphrase"), LOG).run("restore", file))
                .as("wrong passphrase")
                .isEqualTo(1);
        assertThat(new Program(settings(folder.resolve("none"), PASSPHRASE), LOG).run("restore", altered(file)))
                .as("altered byte")
                .isEqualTo(1);
        assertThat(folder.resolve("none")).as("not touched by what was refused").doesNotExist();

        Program restored = new Program(settings(folder.resolve("restored"), PASSPHRASE), LOG);
        assertThat(restored.run("restore", file))
                .as("restore, with all claims checked")
                .isZero();
        assertThat(restored.run("restore", file))
                .as("not into a database that holds something")
                .isEqualTo(1);
        try {
            restored.launch().awaitReady();
            CaseWalk walk = walk(restored);
            assertThat(walk.read(walked, "/answers").path("items"))
                    .as("what was answered before")
                    .isNotEmpty();
            walk.resume(walked);
            int before = completed.get();
            walk.round();
            assertThat(completed.get()).as("the case goes on").isGreaterThan(before);
        } finally {
            restored.stop();
        }
    }

    private void backUpWhileOthersWork(Program program, CaseWalk walk, Path file) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                walk.request(new ApiExplorer(program.port(), "intake", "demo"));
                walk.round();
            }
        });
        int before = completed.get();
        Awaitility.await().atMost(2, TimeUnit.MINUTES).until(() -> work.isDone() || completed.get() > before);
        assertThat(program.run("backup", file)).as("backup").isZero();
        over.set(true);
        work.get(2, TimeUnit.MINUTES);
        assertThat(completed.get()).as("work went on meanwhile").isGreaterThan(before);
    }

    private static Path altered(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(file.resolveSibling("altered.backup"), bytes);
    }

    private static Map<String, String> settings(Path data, String passphrase) {
        Map<String, String> settings = new HashMap<>();
        settings.put("THROUGHLINE_DATABASE_DIRECTORY", data.toString());
        settings.put("THROUGHLINE_DEMO_CASES", "0");
        settings.put("THROUGHLINE_BACKUP_PASSPHRASE", passphrase);
        return settings;
    }

    private CaseWalk walk(Program program) {
        List<ApiExplorer> people = Stream.of(
                        "intake", "caseworker", "caseworker2", "casemanager", "clinician", "supervisor", "supervisor2")
                .map(name -> new ApiExplorer(program.port(), name, "demo"))
                .toList();
        return new CaseWalk(people, new Random(7), LocalDate::now)
                .onAcknowledged((caseNumber, taskKey) -> completed.incrementAndGet());
    }
}
