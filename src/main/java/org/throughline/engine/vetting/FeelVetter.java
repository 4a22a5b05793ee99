package org.throughline.engine.vetting;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.throughline.engine.Refusal;
import org.throughline.engine.SizeLimits;

/** Says why a FEEL expression may not run: it must not define functions, nor go on longer than its data are long. */
final class FeelVetter {

    /** What is no FEEL, or not yet. */
    static final String UNREADABLE = "feel-unreadable";

    private static final int DEEPEST = 40;
    private static final int LONGEST_RANGE = 1_000;
    private static final int MOST_DIGITS = 20;
    private static final Set<String> ITERATIONS = Set.of("For", "SomeItem", "EveryItem");
    private static final Set<String> PATTERNED = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> SCALED = Set.of(
            "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down", "truncate");

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    Optional<Refusal> expression(String text) {
        return refusal(text, false);
    }

    /** A cell that is compared with the column's value. */
    Optional<Refusal> test(String text) {
        return refusal(text, true);
    }

    private Optional<Refusal> refusal(String text, boolean test) {
        String source = text.strip();
        if (source.isEmpty() || test && source.equals("-")) {
            return Optional.empty();
        }
        if (source.length() > SizeLimits.FEEL || depth(source) > DEEPEST) {
            return Optional.of(Refusal.of("feel-too-long"));
        }
        try {
            ParseResult parsed = test ? engine.parseUnaryTests(source) : engine.parseExpression(source);
            return parsed.isSuccess()
                    ? refusal(parsed.parsedExpression().expression(), 0)
                    : Optional.of(Refusal.of(UNREADABLE, source));
        } catch (StackOverflowError tooDeep) {
            return Optional.of(Refusal.of("feel-too-long"));
        }
    }

    private static int depth(String source) {
        int depth = 0;
        int deepest = 0;
        for (char c : source.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Optional<Refusal> refusal(Object node, int iterations) {
        Optional<Refusal> own = own(node);
        if (own.isPresent()) {
            return own;
        }
        int within = iterations + iterators(node);
        if (within > 2) {
            return Optional.of(Refusal.of("feel-nested"));
        }
        return parts(node).stream()
                .map(part -> refusal(part, within))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> own(Object node) {
        if (node instanceof FunctionDefinition
                || node instanceof JavaFunctionInvocation
                || node instanceof QualifiedFunctionInvocation) {
            return Optional.of(Refusal.of("feel-function"));
        }
        if (node instanceof IterationContext range && !isShort(range)) {
            return Optional.of(Refusal.of("feel-range", LONGEST_RANGE));
        }
        if (node instanceof Ref name
                && parts(name).stream().anyMatch(part -> parts(part).contains("partial"))) {
            return Optional.of(Refusal.of("feel-partial"));
        }
        return node instanceof FunctionInvocation call ? call(call) : Optional.empty();
    }

    private static Optional<Refusal> call(FunctionInvocation call) {
        List<Object> given = call.params() instanceof PositionalFunctionParameters positional
                ? parts(positional.params())
                : List.of();
        if (PATTERNED.contains(call.function())) {
            return given.size() > 1 && given.get(1) instanceof ConstString pattern
                    ? SafePatterns.refusal(pattern.value())
                    : Optional.of(Refusal.of("feel-pattern", call.function()));
        }
        boolean scaled = SCALED.contains(call.function()) && given.size() != 1;
        return scaled && !(given.size() == 2 && isUpTo(given.get(1), MOST_DIGITS))
                ? Optional.of(Refusal.of("feel-digits", call.function(), MOST_DIGITS))
                : Optional.empty();
    }

    private static boolean isShort(IterationContext range) {
        return isUpTo(range.start(), LONGEST_RANGE) && isUpTo(range.end(), LONGEST_RANGE);
    }

    private static boolean isUpTo(Object node, int most) {
        return node instanceof ConstNumber number && number.value().abs().toDouble() <= most;
    }

    /** {@code for a in x, b in y} repeats twice. */
    private static int iterators(Object node) {
        return node instanceof Product product && ITERATIONS.contains(product.productPrefix())
                ? parts(product.productElement(0)).size()
                : 0;
    }

    private static List<Object> parts(Object node) {
        List<Object> parts = new ArrayList<>();
        Iterator<?> each = node instanceof Iterable<?> many
                ? many.iterator()
                : node instanceof Product product ? product.productIterator() : null;
        while (each != null && each.hasNext()) {
            parts.add(each.next());
        }
        return parts;
    }
}
