package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;
import org.throughline.engine.CaseVariables;

/**
 * For each process model one class of constants, which names exactly what the model names: {@code
 * processes/referral/referral.bpmn} → {@code org.throughline.referral.ReferralProcess}. What fails here says which
 * lines to write and which to delete.
 */
class ProcessConstantsTest {

    @ParameterizedTest
    @MethodSource("processes")
    void everyProcessIsCalledByItsKey(ProcessNames names) {
        assertThat(constants(type(names))).containsExactly(Map.entry("KEY", names.key()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementHasItsConstantAndEveryConstantItsElement(ProcessNames names) {
        fits(names, "Elements", names.elements());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyMessageHasItsConstantAndEveryConstantItsMessage(ProcessNames names) {
        fits(names, "Messages", names.messages());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableHasItsConstantAndEveryConstantItsVariable(ProcessNames names) {
        Set<String> own = new TreeSet<>(names.variables());
        own.removeAll(constants(CaseVariables.class).values());
        fits(names, "Variables", own);
    }

    @Test
    void noClassNamesAProcessThatNobodyDrew() {
        Set<String> drawn = processes().map(ProcessNames::className).collect(Collectors.toSet());
        List<String> named = SourceModels.files("src/main/java", "Process.java")
                .filter(file -> SourceModels.text(file).contains("String KEY = "))
                .map(file -> file.toString()
                        .replaceAll("src.main.java.|\\.java$", "")
                        .replaceAll("[/\\\\]", "."))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(drawn);
    }

    static Stream<ProcessNames> processes() {
        return ProcessNames.all();
    }

    private static void fits(ProcessNames names, String kind, Set<String> drawn) {
        Map<String, String> written = Arrays.stream(type(names).getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(kind))
                .findFirst()
                .map(ProcessConstantsTest::constants)
                .orElse(Map.of());
        Map<String, String> wanted =
                drawn.stream().collect(Collectors.toMap(ProcessNames::constant, Function.identity()));
        assertThat(lines(wanted, written))
                .as("to be written into %s.%s", names.className(), kind)
                .isEmpty();
        assertThat(lines(written, wanted))
                .as("to be deleted from %s.%s", names.className(), kind)
                .isEmpty();
    }

    /** The constants of the first that the second has not, as they stand in a source. */
    private static String lines(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream()
                .filter(constant -> !constant.getValue().equals(others.get(constant.getKey())))
                .map(constant ->
                        "public static final String %s = \"%s\";".formatted(constant.getKey(), constant.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Class<?> type(ProcessNames names) {
        assertThat(ClassUtils.isPresent(names.className(), ProcessConstantsTest.class.getClassLoader()))
                .as("a class %s for the process %s", names.className(), names.key())
                .isTrue();
        return ClassUtils.resolveClassName(names.className(), ProcessConstantsTest.class.getClassLoader());
    }

    static Map<String, String> constants(Class<?> type) {
        Map<String, String> constants = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == String.class) {
                constants.put(field.getName(), value(field));
            }
        }
        return constants;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(field + " is not public", hidden);
        }
    }
}
