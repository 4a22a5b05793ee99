package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.hostile.HostileContents;
import org.throughline.model.ForeignModels;
import org.throughline.model.ModelMutation;
import org.throughline.model.ModelSources;

/**
 * No model, however odd, makes a check fail: whatever is done to our models, foreign ones and hostile ones, findings come
 * back, in words, in time. {@code -Dmodels.fuzz=10000} tries that many.
 */
class ModelCheckFuzzTest {

    private static final int TRIES = Integer.getInteger("models.fuzz", 1_000);
    private static final long LONGEST = 2_000_000_000L;

    private final ModelChecks checks = ShippedLibrary.checks();
    private final List<ModelFile> files = files();
    private long slowest;

    private static List<ModelFile> files() {
        List<ModelFile> files = new ArrayList<>(HostileContents.all());
        ForeignModels.all(1, 300).forEach(file -> files.add(file.model()));
        Stream.of(ModelSources.processes(), ModelSources.decisions(), ModelSources.forms())
                .flatMap(sources -> sources.entrySet().stream())
                .forEach(file -> files.add(new ModelFile(file.getKey(), file.getValue())));
        for (String folder : List.of("foreign", "models/first", "models/second")) {
            try (Stream<Path> found = Files.list(Path.of("src/test/resources", folder))) {
                found.sorted().forEach(file -> files.add(new ModelFile(file.toString(), text(file))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whateverIsDoneToAModelTheChecksAnswerWithFindings() {
        List<String> failures = new ArrayList<>();
        for (ModelFile file : files) {
            attempt(file, "as it is", failures);
        }
        List<String> contents = files.stream().map(ModelFile::content).toList();
        for (int seed = 0; seed < TRIES && failures.size() < 20; seed++) {
            ModelFile file = files.get(new Random(seed).nextInt(files.size()));
            attempt(
                    new ModelFile(file.resource(), new ModelMutation(seed).of(file.content(), contents)),
                    "seed " + seed,
                    failures);
        }
        Set<String> seen = new HashSet<>();
        files.forEach(file -> ModelMutation.ofEachKind(file.content(), seen)
                .forEach(odd -> attempt(new ModelFile(file.resource(), odd), "of each kind " + seen.size(), failures)));
        assertThat(failures).isEmpty();
        assertThat(slowest).as("nanoseconds of the slowest check").isLessThan(LONGEST);
        System.out.printf("%d models checked, the slowest in %d ms%n", TRIES + seen.size(), slowest / 1_000_000);
    }

    private void attempt(ModelFile file, String what, List<String> failures) {
        var clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        try {
            for (Finding finding : checks.of(kind(file), file.content(), List.of())) {
                if (finding.code().equals("check-failed")) {
                    failures.add(file.resource() + " " + what);
                }
                assertThat(ShippedLibrary.text(finding, Locale.ENGLISH)).isNotBlank();
            }
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            failures.add(file.resource() + " " + what + ": " + failure);
        }
        slowest = Math.max(slowest, clock.getCurrentThreadCpuTime() - begun);
    }

    private static ModelKind kind(ModelFile file) {
        return Stream.of(ModelKind.values())
                .filter(kind -> file.resource().endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
