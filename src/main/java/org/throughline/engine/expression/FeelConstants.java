package org.throughline.engine.expression;

import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.throughline.engine.CellTests;
import org.throughline.engine.CellTests.CellKind;
import org.throughline.engine.CellTests.Span;

/** Reads the constants of a cell off the syntax tree of its unary tests. */
final class FeelConstants {

    private static final int MOST_DIGITS = 60;

    private FeelConstants() {}

    /** @param word of a text or a truth value, else null; @param span of a number or a day, else null */
    private record FeelTerm(CellKind kind, String word, Span span) {}

    private record SpanPoint(CellKind kind, BigDecimal value) {}

    static Optional<CellTests> of(Exp tests) {
        if (tests instanceof ConstBool) {
            return Optional.of(CellTests.ANY);
        }
        return tests instanceof Not not ? listed(not.x(), true) : listed(tests, false);
    }

    private static Optional<CellTests> listed(Exp tests, boolean negated) {
        List<Span> spans = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        CellKind kind = null;
        for (Exp test : each(tests)) {
            Optional<FeelTerm> term = term(test);
            if (term.isEmpty() || kind != null && kind != term.get().kind()) {
                return Optional.empty();
            }
            kind = term.get().kind();
            if (kind == CellKind.WORD) {
                words.add(term.get().word());
            } else {
                spans.add(term.get().span());
            }
        }
        return Optional.of(new CellTests(false, negated, kind, spans, words));
    }

    private static List<Exp> each(Exp tests) {
        List<Exp> each = new ArrayList<>();
        if (tests instanceof AtLeastOne many) {
            Iterator<Exp> all = many.xs().iterator();
            while (all.hasNext()) {
                each.add(all.next());
            }
        } else {
            each.add(tests);
        }
        return each;
    }

    private static Optional<FeelTerm> term(Exp test) {
        if (test instanceof UnaryTestExpression value) {
            return term(value.exp());
        }
        if (test instanceof InputEqualTo equal) {
            return term(equal.x());
        }
        if (test instanceof ConstString text) {
            return Optional.of(new FeelTerm(CellKind.WORD, text.value(), null));
        }
        if (test instanceof ConstBool truth) {
            return Optional.of(new FeelTerm(CellKind.WORD, String.valueOf(truth.value()), null));
        }
        return test instanceof InputInRange within
                ? between(within.range())
                : half(test).or(() -> point(test)
                        .map(at -> new FeelTerm(at.kind(), null, new Span(at.value(), true, at.value(), true))));
    }

    /** What lies on one side of a constant. */
    private static Optional<FeelTerm> half(Exp test) {
        if (test instanceof InputLessThan less) {
            return below(less.x(), false);
        }
        if (test instanceof InputLessOrEqual less) {
            return below(less.x(), true);
        }
        if (test instanceof InputGreaterThan greater) {
            return above(greater.x(), false);
        }
        return test instanceof InputGreaterOrEqual greater ? above(greater.x(), true) : Optional.empty();
    }

    private static Optional<FeelTerm> below(Exp end, boolean with) {
        return point(end).map(at -> new FeelTerm(at.kind(), null, new Span(null, false, at.value(), with)));
    }

    private static Optional<FeelTerm> above(Exp end, boolean with) {
        return point(end).map(at -> new FeelTerm(at.kind(), null, new Span(at.value(), with, null, false)));
    }

    private static Optional<FeelTerm> between(ConstRange range) {
        Optional<SpanPoint> low = point(range.start().value());
        Optional<SpanPoint> high = point(range.end().value());
        if (low.isEmpty() || high.isEmpty() || low.get().kind() != high.get().kind()) {
            return Optional.empty();
        }
        Span span =
                new Span(low.get().value(), isClosed(range.start()), high.get().value(), isClosed(range.end()));
        return Optional.of(new FeelTerm(low.get().kind(), null, span));
    }

    private static boolean isClosed(ConstRangeBoundary end) {
        return end instanceof ClosedConstRangeBoundary;
    }

    private static Optional<SpanPoint> point(Exp value) {
        if (value instanceof ArithmeticNegation negative) {
            return point(negative.x())
                    .filter(at -> at.kind() == CellKind.NUMBER)
                    .map(at -> new SpanPoint(CellKind.NUMBER, at.value().negate()));
        }
        if (value instanceof ConstDate date) {
            return Optional.of(
                    new SpanPoint(CellKind.DATE, BigDecimal.valueOf(date.value().getLong(ChronoField.EPOCH_DAY))));
        }
        return value instanceof ConstNumber number
                ? Optional.of(number.value().bigDecimal())
                        .filter(exact -> exact.precision() <= MOST_DIGITS && Math.abs(exact.scale()) <= MOST_DIGITS)
                        .map(exact -> new SpanPoint(CellKind.NUMBER, exact))
                : Optional.empty();
    }
}
