package org.throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** What tests may not do to the one program that they share, and how they are named. */
class TestRulesTest {

    private static final String CHANGES_THE_RUNNING_FILTER = "SecurityMockMvcRequestPostProcessors" + ".csrf";
    private static final String SENTENCE = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)+";

    @Test
    void noTestTakesSpringsOwnForgeryTokenAfterWhichRealBrowsersAreRefused() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(tests).hasSizeGreaterThan(100).allSatisfy(test -> assertThat(Files.readString(test))
                    .doesNotContain(CHANGES_THE_RUNNING_FILTER));
        }
    }

    @Test
    void everyTestIsNamedByASentenceInCamelCase() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.throughline");

        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .haveNameMatching(SENTENCE)
                .check(tests);
    }
}
