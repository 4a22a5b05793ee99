package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.CaseVariables;

/** What a process names is written once, in its class of constants: everybody else says the constant. */
class ProcessLiteralsTest {

    /** One word alone may be another's: a label, a stage, a field of a form. */
    private static final Pattern ONE_WORD = Pattern.compile("[A-Z]?[a-z]+");

    private static final Pattern ID = Pattern.compile("\\w+(?:Ids?|Sha256)");

    /** Where a variable of a process stands, or a process or message itself. */
    private static final Pattern PLACE = Pattern.compile("(?:@Value\\(\\s*name = "
            + "|\\b(?:step|request)\\.(?:get|set|id|idOrNull)\\(\\s*|\\bvariables\\.(?:get|put)\\(\\s*"
            + "|[gs]etVariable(?:Local)?\\(\\s*|new CaseRecord\\(\\s*"
            + "|processes\\s*\\.(?:start|deliver|announce)\\(\\s*|InstanceByKey\\(\\s*)\"([\\w-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "src/bench/java"})
    void nobodyWritesTheNameOfAnElementAMessageOrAnId(String sources) throws IOException {
        Set<String> names = names();
        assertThat(names).hasSizeGreaterThan(150).contains("ReviewPlan", "MatchServices", "caseId", "referralId");
        Map<Path, List<String>> texts = JavaTexts.below(Path.of(sources));
        assertThat(texts).isNotEmpty();
        assertThat(texts.entrySet().stream()
                        .filter(file -> isNoClassOfConstants(file.getKey()))
                        .flatMap(file -> file.getValue().stream()
                                .filter(names::contains)
                                .distinct()
                                .map(text -> file.getKey().getFileName() + ": " + text)))
                .isEmpty();
    }

    @Test
    void noModuleWritesAVariableAMessageOrAProcessWhereItUsesIt() {
        Set<String> names = new TreeSet<>(
                ProcessConstantsTest.constants(CaseVariables.class).values());
        ProcessNames.all()
                .flatMap(process -> Stream.of(process.variables(), process.messages(), Set.of(process.key())))
                .forEach(names::addAll);
        List<Path> files = SourceModels.files("src/main/java", ".java").toList();
        assertThat(files).isNotEmpty();
        assertThat(files.stream().flatMap(file -> PLACE.matcher(SourceModels.text(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(names::contains)
                        .map(name -> file.getFileName() + ": " + name)))
                .isEmpty();
    }

    private static Set<String> names() {
        Predicate<String> isOneWord = ONE_WORD.asMatchPredicate();
        Set<String> names = ProcessNames.all()
                .flatMap(process -> Stream.concat(
                        Stream.concat(process.elements().stream(), process.messages().stream())
                                .filter(isOneWord.negate()),
                        process.variables().stream().filter(ID.asMatchPredicate())))
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(Set.of(CaseVariables.CASE_ID, CaseVariables.SUBMISSION_ID));
        return names;
    }

    private static boolean isNoClassOfConstants(Path file) {
        return !file.endsWith("CaseVariables.java")
                && !file.endsWith("ProcessLiteralsTest.java")
                && !SourceModels.text(file).contains("    public static final String KEY = \"");
    }
}
