package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * {@code and}, {@code or}, {@code !} and {@code ? :} within an expression take nothing but a boolean: a text or a null
 * between them is a page that fails on the first record without that text.
 */
class TemplateConditionsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\sth:[\\w-]+=\"([^\"]*)\"");

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)\\s*\\(([^)]*)\\)\"");

    /** What loops say of themselves, and what controllers put beside a record as yes or no. */
    private static final Set<String> MODEL_AND_LOOP =
            Set.of("first", "last", "open", "running", "asked", "none", "own");

    @Test
    void noTextOrNumberStandsWhereAConditionNeedsABoolean() {
        Set<String> neverBoolean = namesThatAreNeverBoolean();
        assertThat(neverBoolean).contains("url", "email", "caseNumber").doesNotContain("mine");
        Set<String> operands = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files()) {
            Set<String> parameters = parameters(read(file));
            expressions(read(file)).forEach(expression -> operands(parsed(expression)).stream()
                    .filter(operand -> !parameters.contains(operand))
                    .forEach(operand -> {
                        operands.add(operand);
                        if (neverBoolean.contains(operand)) {
                            faults.add(operand + " in " + expression);
                        }
                    }));
        }
        assertThat(operands).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    /** What a fragment asks of a parameter, its callers pass: a record's property of the same name says nothing of it. */
    @Test
    void whatIsPassedForAConditionOfAFragmentIsABoolean() {
        Set<String> neverBoolean = namesThatAreNeverBoolean();
        List<String> passed = new ArrayList<>();
        for (Path file : files()) {
            Set<String> asked = expressions(read(file)).stream()
                    .flatMap(expression -> operands(parsed(expression)).stream())
                    .collect(Collectors.toSet());
            FRAGMENT.matcher(read(file)).results().forEach(fragment -> {
                List<String> parameters = List.of(fragment.group(2).split("\\s*,\\s*"));
                parameters.stream()
                        .filter(asked::contains)
                        .forEach(parameter ->
                                passed.addAll(arguments(fragment.group(1), parameters.indexOf(parameter))));
            });
        }
        assertThat(passed).contains("!case.isOpen()");
        assertThat(passed)
                .allSatisfy(
                        argument -> assertThat(lastName(argument)).as(argument).isNotIn(neverBoolean));
    }

    private static Set<String> parameters(String template) {
        return FRAGMENT.matcher(template)
                .results()
                .flatMap(fragment -> Stream.of(fragment.group(2).split("\\s*,\\s*")))
                .collect(Collectors.toSet());
    }

    /** What is passed to the fragment at that place, by all who name all its parameters in order. */
    private static List<String> arguments(String fragment, int at) {
        Pattern call = Pattern.compile("::\\s*" + Pattern.quote(fragment) + "\\s*\\((\\$\\{.*?)\\)}\"");
        return files().stream()
                .flatMap(file -> call.matcher(read(file)).results())
                .map(found -> inBraces(found.group(1)).toList())
                .filter(arguments -> at < arguments.size())
                .map(arguments -> arguments.get(at))
                .toList();
    }

    private static String lastName(String argument) {
        List<String> found = new ArrayList<>();
        property(((SpelExpression) parsed(argument)).getAST(), found);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static org.springframework.expression.Expression parsed(String expression) {
        return new SpelExpressionParser().parseRaw(expression);
    }

    @Test
    void theRuleSeesATextBetweenConditions() {
        assertThat(operands(new SpelExpressionParser().parseRaw("!service.phones.isEmpty() or service.url")))
                .containsExactly("url");
        assertThat(operands(new SpelExpressionParser().parseRaw("member.email ? 'yes' : 'no'")))
                .containsExactly("email");
        assertThat(operands(new SpelExpressionParser().parseRaw("member.email != null and open")))
                .containsExactly("open");
    }

    private static List<String> operands(org.springframework.expression.Expression expression) {
        List<String> found = new ArrayList<>();
        collect(((SpelExpression) expression).getAST(), found);
        return found;
    }

    private static void collect(SpelNode node, List<String> found) {
        if (node instanceof OpAnd || node instanceof OpOr || node instanceof OperatorNot) {
            children(node).forEach(child -> property(child, found));
        } else if (node instanceof Ternary) {
            property(node.getChild(0), found);
        }
        children(node).forEach(child -> collect(child, found));
    }

    private static void property(SpelNode operand, List<String> found) {
        SpelNode last = operand instanceof CompoundExpression ? operand.getChild(operand.getChildCount() - 1) : operand;
        if (last instanceof PropertyOrFieldReference property) {
            found.add(property.getName());
        }
    }

    private static Stream<SpelNode> children(SpelNode node) {
        return IntStream.range(0, node.getChildCount()).mapToObj(node::getChild);
    }

    /** A name that stands for a boolean somewhere may be one here: only what is never one is a fault. */
    private static Set<String> namesThatAreNeverBoolean() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.throughline");
        Set<String> names = program.stream()
                .filter(JavaClass::isRecord)
                .flatMap(record -> record.getFields().stream())
                .map(JavaField::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        program.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TemplateConditionsTest::asksYesOrNo)
                .forEach(method -> names.remove(property(method.getName())));
        names.removeAll(MODEL_AND_LOOP);
        return names;
    }

    private static boolean asksYesOrNo(JavaMethod method) {
        String type = method.getRawReturnType().getName();
        return method.getRawParameterTypes().isEmpty() && (type.equals("boolean") || type.equals("java.lang.Boolean"));
    }

    private static String property(String method) {
        return method.matches("is[A-Z].*") ? Introspector.decapitalize(method.substring(2)) : method;
    }

    private static Set<String> expressions(String template) {
        return ATTRIBUTE
                .matcher(template)
                .results()
                .map(found ->
                        found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .flatMap(TemplateConditionsTest::inBraces)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> inBraces(String attribute) {
        List<String> found = new ArrayList<>();
        Matcher start = Pattern.compile("\\$\\{").matcher(attribute);
        while (start.find()) {
            int depth = 1;
            int end = start.end();
            for (; end < attribute.length() && depth > 0; end++) {
                depth += attribute.charAt(end) == '{' ? 1 : attribute.charAt(end) == '}' ? -1 : 0;
            }
            found.add(attribute.substring(start.end(), end - 1));
        }
        return found.stream();
    }

    private static List<Path> files() {
        try (Stream<Path> found = Files.walk(TEMPLATES)) {
            return found.filter(path -> path.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
