package org.throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.BootstrapContext;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.support.DefaultBootstrapContext;

/** What tests may not do to the one program that they share, and how they are named. */
class TestRulesTest {

    private static final String CHANGES_THE_RUNNING_FILTER = "SecurityMockMvcRequestPostProcessors" + ".csrf";
    private static final String SENTENCE = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)+";
    private static final int MOST_WHOLE_PROGRAMS = 25;

    /** Of tests that must be able to kill it. */
    private static final String AS_A_PROCESS = "org.throughline.operations.Program";

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.throughline");

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
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .haveNameMatching(SENTENCE)
                .check(TESTS);
    }

    /** Which to take instead: docs/adr/0027-tests-boot-a-slice.md. */
    @Test
    void atMostTwentyFiveClassesBootTheWholeProgram() {
        List<String> whole = TESTS.stream()
                .filter(TestRulesTest::isRun)
                .filter(test -> isOfWholeProgram(test) || isOfProcess(test))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertThat(whole)
                .contains("AccessMatrixTest", "EveryPageTest", "SurvivesKillsTest")
                .doesNotContain("PlanProcessTest", "TaskCompletionTest", "TestRulesTest")
                .hasSizeLessThanOrEqualTo(MOST_WHOLE_PROGRAMS);
    }

    /** The whole, the slice, the slice of a strict agency, the engine: a mock or a property more would be another one. */
    @Test
    void theTestsShareFourContexts() {
        Map<MergedContextConfiguration, List<String>> contexts = TESTS.stream()
                .filter(TestRulesTest::isRun)
                .filter(test -> hierarchy(test).isPresent(SpringBootTest.class))
                .collect(Collectors.groupingBy(
                        test -> context(test.reflect()),
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
        assertThat(contexts.values()).hasSize(4).anySatisfy(slice -> assertThat(slice)
                .contains("PlanProcessTest", "PeopleTest")
                .hasSizeGreaterThan(50));
    }

    private static MergedContextConfiguration context(Class<?> test) {
        BootstrapContext context = new DefaultBootstrapContext(test, new DefaultCacheAwareContextLoaderDelegate());
        SpringBootTestContextBootstrapper bootstrapper = new SpringBootTestContextBootstrapper();
        bootstrapper.setBootstrapContext(context);
        return bootstrapper.buildMergedContextConfiguration();
    }

    private static boolean isRun(JavaClass test) {
        return !test.getModifiers().contains(JavaModifier.ABSTRACT)
                && test.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    private static boolean isOfWholeProgram(JavaClass test) {
        MergedAnnotations annotations = hierarchy(test);
        MergedAnnotation<SpringBootTest> boot = annotations.get(SpringBootTest.class);
        return boot.isPresent()
                && boot.getClassArray("classes").length == 0
                && !annotations.isPresent(ApplicationModuleTest.class);
    }

    private static MergedAnnotations hierarchy(JavaClass test) {
        return MergedAnnotations.from(test.reflect(), SearchStrategy.TYPE_HIERARCHY);
    }

    private static boolean isOfProcess(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals(AS_A_PROCESS));
    }
}
