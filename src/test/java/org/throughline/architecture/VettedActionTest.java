package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;

/** What an action says of itself is what its code does: administrators choose by it, and checks rely on it. */
class VettedActionTest {

    private static final Pattern WRITES = Pattern.compile("step\\.set\\(\\s*([\\w.\"]+)");
    private static final Pattern READS =
            Pattern.compile("(?:step\\.(?:id|idOrNull|get)|execution\\.getVariable|CaseFlags\\.find)\\("
                    + "(?:\\s*execution,)?\\s*([\\w.\"]+)");
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) = \"([^\"]+)\"");

    @Test
    void everyActionDeclaresWhatItWrites() {
        assertThat(actions()).hasSizeGreaterThan(40).allSatisfy((type, source) -> assertThat(
                        names(type.getAnnotation(VettedAction.class).outputs(), VettedAction.ValueSource.VARIABLE))
                .as(type.getSimpleName())
                .isEqualTo(found(WRITES, source)));
    }

    @Test
    void everyActionDeclaresWhatItReads() {
        assertThat(actions()).hasSizeGreaterThan(40).allSatisfy((type, source) -> assertThat(
                        names(type.getAnnotation(VettedAction.class).inputs(), VettedAction.ValueSource.VARIABLE))
                .as(type.getSimpleName())
                .containsAll(found(READS, source))
                .matches(
                        names -> !source.contains("step.caseId()") || names.contains(CaseVariables.CASE_ID),
                        "reads caseId"));
    }

    @Test
    void everyActionThatReadsAnswersSaysOfWhichTask() {
        assertThat(actions()).allSatisfy((type, source) -> {
            VettedAction said = type.getAnnotation(VettedAction.class);
            boolean declared = !said.answersOf().isEmpty()
                    || Arrays.stream(said.inputs())
                            .anyMatch(value -> value.name().equals(CaseVariables.SUBMISSION_ID));
            boolean reads = source.contains("step.submission()")
                    || source.contains("step.idOrNull(CaseVariables.SUBMISSION_ID)");
            assertThat(declared).as(type.getSimpleName()).isEqualTo(reads);
        });
    }

    @Test
    void everyFormThatAnActionReadsExists() {
        assertThat(SourceModels.vettedTypes()
                        .map(type -> type.getAnnotation(VettedAction.class).answersOf())
                        .filter(form -> !form.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(SourceModels.forms());
    }

    /** "Records the review": what the step does, as one reads it beside the drawing. */
    @Test
    void everyStepIsDescribedInOneMood() {
        assertThat(SourceModels.vettedTypes()
                        .filter(type -> type.getSimpleName().endsWith("Delegate")))
                .hasSizeGreaterThan(35)
                .allSatisfy(type -> assertThat(
                                type.getAnnotation(VettedAction.class).value())
                        .matches("[A-Z][a-z]+s .+[a-z)]"));
    }

    @Test
    void everyActionAndVariableIsExplainedInBothLanguages() {
        String english = messages(name -> !name.endsWith("_id.properties"));
        String indonesian = messages(name -> name.endsWith("_id.properties"));
        SourceModels.vettedTypes().forEach(type -> {
            VettedAction said = type.getAnnotation(VettedAction.class);
            assertThat(indonesian).contains("\naction." + SourceModels.nameOf(type) + "=");
            Stream.of(said.inputs(), said.outputs()).flatMap(Arrays::stream).forEach(value -> {
                assertThat(english).contains("\nvariable." + value.name() + "=");
                assertThat(indonesian).contains("\nvariable." + value.name() + "=");
            });
        });
    }

    private static Set<String> names(ActionValue[] values, VettedAction.ValueSource source) {
        return Arrays.stream(values)
                .filter(value -> value.from() == source)
                .map(ActionValue::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Class<?>, String> actions() {
        return SourceModels.vettedTypes()
                .collect(Collectors.toMap(type -> type, type -> SourceModels.text(source(type))));
    }

    private static Path source(Class<?> type) {
        return Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    }

    /** The names as written, those of constants by their values. */
    private static Set<String> found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("CaseVariables.SUBMISSION_ID") && !name.equals("variable"))
                .map(name -> name.startsWith("\"") ? name.replace("\"", "") : constant(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code ReferralProcess.Variables.REFERRAL_ID} → {@code referralId}. */
    private static String constant(String name) {
        String file = name.substring(0, name.indexOf('.'));
        String constant = name.substring(name.lastIndexOf('.') + 1);
        Set<String> values = SourceModels.files("src/main/java", "/" + file + ".java")
                .map(SourceModels::text)
                .map(source ->
                        name.contains(".Variables.") ? source.substring(source.indexOf("class Variables")) : source)
                .flatMap(source -> CONSTANT.matcher(source).results())
                .filter(found -> found.group(1).equals(constant))
                .map(found -> found.group(2))
                .collect(Collectors.toSet());
        assertThat(values).as(name).hasSize(1);
        return values.iterator().next();
    }

    private static String messages(java.util.function.Predicate<String> which) {
        return SourceModels.files("src/main/resources/messages", ".properties")
                .filter(file -> which.test(file.toString()))
                .map(SourceModels::text)
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
