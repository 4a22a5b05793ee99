package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.ApiExplorer.Answer;
import org.throughline.apiwalk.FormFiller;

/** A full disk refuses new work in plain words, keeps all that was acknowledged, and goes on when there is room again. */
class DiskFullTest {

    private static final String SIZE = "320m";
    private static final int MOST_REQUESTS = 400;

    private final Random random = new Random(11);
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void refusesClearlyDoesNothingByHalvesAndGoesOnWhenThereIsRoomAgain(@TempDir Path small) throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", small.toString()))
                .as("this machine does not allow a small disk to be mounted")
                .isZero();
        Program program = new Program(
                Map.of("THROUGHLINE_DATABASE_DIRECTORY", small.toString(), "THROUGHLINE_DEMO_CASES", "0"),
                Path.of("target", "disk-full.log"));
        try {
            program.launch().awaitReady();
            ApiExplorer intake = new ApiExplorer(program.port(), "intake", "demo");
            assertThat(request(intake).status()).isEqualTo(201);

            Path filler = fill(small);
            Answer refused = refusal(intake);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("detail").asText())
                    .matches("(Nothing was saved|The connection to the database broke).*");

            Files.delete(filler);
            Awaitility.await("room again")
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> request(intake).status() == 201);
            assertThat(acknowledged).allSatisfy(caseNumber -> assertThat(
                            intake.get("/cases/" + caseNumber).status())
                    .isEqualTo(200));
            assertThat(program.run("check"))
                    .as(() -> "exit code of the check: " + program.said())
                    .isZero();
        } finally {
            program.stop();
            Awaitility.await("the small disk is free")
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> run("umount", "-l", small.toString()) == 0);
        }
    }

    /** Requests until one is refused: the log of changes has some room of its own. */
    private Answer refusal(ApiExplorer intake) {
        for (int i = 0; i < MOST_REQUESTS; i++) {
            Answer answer = request(intake);
            if (!answer.ok()) {
                return answer;
            }
        }
        throw new AssertionError("Nothing was refused on a full disk");
    }

    private Answer request(ApiExplorer intake) {
        Answer form = intake.get("/forms/service-request");
        if (!form.ok()) {
            return form;
        }
        Answer opened = intake.post(
                "/intakes", Map.of("answers", FormFiller.fill(form.body(), Map.of(), LocalDate.now(), random)));
        if (opened.ok()) {
            acknowledged.add(opened.body().path("caseNumber").asText());
        }
        return opened;
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
