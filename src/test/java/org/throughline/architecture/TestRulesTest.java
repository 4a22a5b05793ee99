package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What tests may not do to the one program that they share. */
class TestRulesTest {

    private static final String CHANGES_THE_RUNNING_FILTER = "SecurityMockMvcRequestPostProcessors" + ".csrf";

    @Test
    void noTestTakesSpringsOwnForgeryTokenAfterWhichRealBrowsersAreRefused() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(tests).hasSizeGreaterThan(100).allSatisfy(test -> assertThat(Files.readString(test))
                    .doesNotContain(CHANGES_THE_RUNNING_FILTER));
        }
    }
}
