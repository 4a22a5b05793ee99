package org.throughline.engine.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.engine.hostile.HostileContents;
import org.throughline.model.ForeignModels;
import org.throughline.model.ModelMutation;
import org.throughline.model.ModelSources;

/**
 * Whatever is brought or published is answered with reasons, in time: by the vetting, and by what makes a harmless file of
 * it. {@code -Dmodels.fuzz=10000} tries that many.
 */
class ModelVettingFuzzTest {

    private static final int TRIES = Integer.getInteger("models.fuzz", 500);
    private static final long LONGEST = 2_000_000_000L;

    private final ModelVetter vetter = VettingFixture.bean(ModelVetter.class);
    private final ModelConverter converter = VettingFixture.bean(ModelConverter.class);
    private long slowest;

    private static List<ModelFile> files() {
        List<ModelFile> files = new ArrayList<>(HostileContents.all());
        ForeignModels.all(1, 300)
                .forEach(file -> files.add(new ModelFile(
                        "brought" + file.kind().suffix(), file.model().content())));
        Stream.of(ModelSources.processes(), ModelSources.decisions(), ModelSources.forms())
                .flatMap(sources -> sources.entrySet().stream())
                .forEach(file -> files.add(new ModelFile(file.getKey(), file.getValue())));
        return files;
    }

    @Test
    void whateverIsDoneToAModelTheVettingAnswersWithReasons() {
        List<ModelFile> files = files();
        List<String> contents = files.stream().map(ModelFile::content).toList();
        List<String> failures = new ArrayList<>();
        files.forEach(file -> attempt(file, "as it is", failures));
        for (int seed = 0; seed < TRIES && failures.size() < 20; seed++) {
            ModelFile file = files.get(new Random(seed).nextInt(files.size()));
            String mutated = new ModelMutation(seed).of(file.content(), contents);
            attempt(new ModelFile(file.resource(), mutated), "seed " + seed, failures);
        }
        Set<String> seen = new HashSet<>();
        files.forEach(file -> ModelMutation.ofEachKind(file.content(), seen)
                .forEach(odd -> attempt(new ModelFile(file.resource(), odd), "of each kind " + seen.size(), failures)));
        assertThat(failures).isEmpty();
        assertThat(slowest).as("nanoseconds of the slowest vetting").isLessThan(LONGEST);
        System.out.printf("%d models vetted, the slowest in %d ms%n", TRIES + seen.size(), slowest / 1_000_000);
    }

    private void attempt(ModelFile file, String what, List<String> failures) {
        var clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        try {
            vetter.refusals(file);
            converter.convert(file).forEach(one -> vetter.hostile(one.file()));
        } catch (RuntimeException | StackOverflowError failure) {
            failures.add(file.resource() + " " + what + ": " + failure + " "
                    + Stream.of(failure.getStackTrace()).limit(3).toList());
        }
        slowest = Math.max(slowest, clock.getCurrentThreadCpuTime() - begun);
    }
}
