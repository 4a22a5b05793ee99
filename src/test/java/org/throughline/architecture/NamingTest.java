package org.throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.Prefill;
import org.throughline.engine.TaskPanel;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.ConsistencyCheck;

/** A newcomer guesses what a class does from its name, and where it stands from its suffix. */
class NamingTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline");

    /** The engine, the shell, the API and the demo have no domain of their own. */
    private static final String[] WITHOUT_DOMAIN = {
        "org.throughline.engine..", "org.throughline.shell..", "org.throughline.api", "org.throughline.demo"
    };

    private static final Set<String> CONSTANTS = Set.of("Elements", "Variables", "Messages");
    private static final Set<String> INVENTED = Set.of(
            ("fate fates passage passages stuck tell tells told telling foretell foretells foretold look looks looked"
                            + " along bring brings brought road roads deed deeds house")
                    .split(" "));

    @Test
    void noTwoTypesShareAName() throws IOException {
        Map<String, List<Path>> byName;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            byName = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(groupingBy(file -> file.getFileName().toString()));
        }
        assertThat(byName).hasSizeGreaterThan(1_000);
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    /** Nested and private types too; only the constants of a process are grouped alike in each process. */
    @Test
    void noTwoNestedTypesShareAName() {
        Map<String, List<String>> byName = PROGRAM.stream()
                .filter(type -> !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !isGroupOfConstants(type))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
        assertThat(byName).hasSizeGreaterThan(1_500).doesNotContainKey("Row");
        assertThat(byName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static boolean isGroupOfConstants(JavaClass type) {
        return CONSTANTS.contains(type.getSimpleName())
                && type.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith("Process"))
                        .isPresent();
    }

    /** A finding is what a rule found, a noun of the field. */
    @Test
    void noTypeIsNamedByWhatItIsDoing() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("Finding")
                .should()
                .haveSimpleNameEndingWith("ing")
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "Repository, ..domain..",
        "Policy, ..domain..",
        "Delegate, ..process..",
        "Prefill, ..process..",
        "TaskPanel, ..process..",
        "Controller, ..web..",
        "Rule, ..modelcheck..",
    })
    void suffixDeterminesThePlace(String suffix, String place) {
        classes()
                .that()
                .haveSimpleNameEndingWith(suffix)
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(WITHOUT_DOMAIN)
                .should()
                .resideInAPackage(place)
                .check(PROGRAM);
    }

    @Test
    void roleDeterminesTheSuffix() {
        classes()
                .that()
                .implement(ModelRule.class)
                .should()
                .haveSimpleNameEndingWith("Rule")
                .check(PROGRAM);
        classes()
                .that()
                .implement(ConsistencyCheck.class)
                .should()
                .haveSimpleNameEndingWith("Check")
                .check(PROGRAM);
        classes()
                .that()
                .implement(TaskPanel.class)
                .should()
                .haveSimpleNameEndingWith("TaskPanel")
                .check(PROGRAM);
        classes()
                .that()
                .implement(Prefill.class)
                .should()
                .haveSimpleNameEndingWith("Prefill")
                .check(PROGRAM);
    }

    /** Only data that are compared with other data are checked under that suffix. */
    @Test
    void checkIsAConsistencyCheck() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Check")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveFullyQualifiedName(ConsistencyCheck.class.getName())
                .should()
                .implement(ConsistencyCheck.class)
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "lead",
        "learn",
        "takeNote",
        "giveBack",
        "mend",
        "putToReview",
        "makeKnown",
        "agreedWith",
    })
    void methodsArePlainVerbsOfTheField(String tale) {
        noMethods().should().haveName(tale).check(PROGRAM);
    }

    /** Also within longer names, and in tests. Constants of published elements are named as the models name them. */
    @Test
    void namesAreMadeOfPlainWords() {
        List<String> names = new ClassFileImporter()
                .importPackages("org.throughline").stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of(type.getSimpleName()),
                                type.getMembers().stream()
                                        .filter(member -> !type.getSimpleName().equals("Elements"))
                                        .map(JavaMember::getName)))
                        .toList();
        assertThat(names).hasSizeGreaterThan(10_000);
        assertThat(names.stream().filter(NamingTest::hasInventedWord).toList()).isEmpty();
    }

    private static boolean hasInventedWord(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[_$]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(INVENTED::contains);
    }

    @Test
    void inventedWordsAreFoundWithinNames() {
        assertThat(List.of("fate", "isTelling", "TOLD_BY", "lambda$look$0")).allMatch(NamingTest::hasInventedWord);
        assertThat(List.of("lookup", "household", "storyteller")).noneMatch(NamingTest::hasInventedWord);
    }
}
