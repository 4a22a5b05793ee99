package org.throughline.engine.expression;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.*;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;

/** Types a FEEL expression, from its leaves up. */
final class FeelTypes {

    private static final Map<Class<?>, Kind> CONSTANTS = Map.ofEntries(
            Map.entry(ConstNumber.class, Kind.NUMBER),
            Map.entry(ConstBool.class, Kind.BOOLEAN),
            Map.entry(ConstDate.class, Kind.DATE),
            Map.entry(ConstLocalDateTime.class, Kind.DATE_TIME),
            Map.entry(ConstDateTime.class, Kind.DATE_TIME),
            Map.entry(ConstLocalTime.class, Kind.TIME),
            Map.entry(ConstTime.class, Kind.TIME),
            Map.entry(ConstDayTimeDuration.class, Kind.DURATION),
            Map.entry(ConstYearMonthDuration.class, Kind.DURATION));
    private static final Set<Class<?>> COMPARED =
            Set.of(Equal.class, LessThan.class, LessOrEqual.class, GreaterThan.class, GreaterOrEqual.class);
    private static final Set<Class<?>> COMPARED_WITH_INPUT = Set.of(
            InputEqualTo.class,
            InputLessThan.class,
            InputLessOrEqual.class,
            InputGreaterThan.class,
            InputGreaterOrEqual.class);
    private static final Set<Class<?>> RECKONED =
            Set.of(Addition.class, Subtraction.class, Multiplication.class, Division.class, Exponentiation.class);
    private static final Set<Class<?>> TRUE_OR_FALSE =
            Set.of(Conjunction.class, Disjunction.class, Not.class, AtLeastOne.class, InstanceOf.class);
    /** What names values of its own: within, a name says nothing of a variable. */
    private static final Map<Class<?>, Kind> OWN_NAMES = Map.of(
            For.class, Kind.LIST,
            SomeItem.class, Kind.BOOLEAN,
            EveryItem.class, Kind.BOOLEAN,
            Filter.class, Kind.UNKNOWN,
            ConstContext.class, Kind.CONTEXT,
            FunctionDefinition.class, Kind.UNKNOWN);

    private final Function<String, ValueType> variables;
    private final ValueType input;
    private final TypeFaults faults;

    /** @param input what a cell is compared with; unknown outside of cells */
    FeelTypes(Function<String, ValueType> variables, ValueType input, TypeFaults faults) {
        this.variables = variables;
        this.input = input;
        this.faults = faults;
    }

    ValueType of(Object node) {
        Class<?> type = node.getClass();
        if (node instanceof ConstString text) {
            return ValueType.choiceOf(Set.of(text.value()));
        }
        if (CONSTANTS.containsKey(type)) {
            return ValueType.of(CONSTANTS.get(type));
        }
        if (node instanceof Ref name) {
            return named(name);
        }
        if (OWN_NAMES.containsKey(type)) {
            new FeelTypes(name -> ValueType.UNKNOWN, ValueType.UNKNOWN, faults).each(node);
            return ValueType.of(OWN_NAMES.get(type));
        }
        return node instanceof Product parts ? operation(parts) : each(node);
    }

    private ValueType operation(Product node) {
        Class<?> type = node.getClass();
        if (COMPARED.contains(type)) {
            return faults.compared(part(node, 0), part(node, 1));
        }
        if (COMPARED_WITH_INPUT.contains(type)) {
            return faults.compared(input, part(node, 0));
        }
        if (RECKONED.contains(type)) {
            return reckoned(part(node, 0), part(node, 1));
        }
        if (node instanceof InputInRange range) {
            faults.compared(input, of(range.range().start().value()));
            return faults.compared(input, of(range.range().end().value()));
        }
        if (node instanceof UnaryTestExpression) {
            return test(part(node, 0));
        }
        if (node instanceof In) {
            new FeelTypes(variables, part(node, 0), faults).of(node.productElement(1));
            return TypeFaults.BOOLEAN;
        }
        if (node instanceof If) {
            part(node, 0);
            return part(node, 1).or(part(node, 2));
        }
        if (node instanceof PathExpression path) {
            return faults.property(of(path.path()), path.key());
        }
        return node instanceof FunctionInvocation call ? called(call) : rest(node);
    }

    private ValueType rest(Product node) {
        each(node);
        return TRUE_OR_FALSE.contains(node.getClass())
                ? TypeFaults.BOOLEAN
                : ValueType.of(node instanceof ConstList ? Kind.LIST : Kind.UNKNOWN);
    }

    /** A value by itself: it is asked whether the input is it, or among them; a truth value says itself. */
    private ValueType test(ValueType value) {
        if (!value.is(Kind.BOOLEAN) && !value.is(Kind.LIST)) {
            faults.compared(input, value);
        }
        return TypeFaults.BOOLEAN;
    }

    /** Days may be moved by spans; else only like goes with like. */
    private ValueType reckoned(ValueType one, ValueType other) {
        boolean plain = one.is(Kind.NUMBER) || one.is(Kind.TEXT) || one.is(Kind.BOOLEAN);
        if (plain && !other.is(Kind.DURATION)) {
            faults.wanted(one.kind(), other);
        }
        return one.kind() == other.kind() ? ValueType.of(one.kind()) : ValueType.UNKNOWN;
    }

    private ValueType called(FunctionInvocation call) {
        each(call.params());
        if (!FeelFunctions.isKnown(call.function())
                && !variables.apply(call.function()).isKnown()) {
            faults.function(call.function());
        }
        return FeelFunctions.answer(call.function());
    }

    private ValueType named(Ref name) {
        Iterator<String> names = name.names().iterator();
        ValueType value = variables.apply(names.next());
        while (names.hasNext()) {
            value = faults.property(value, names.next());
        }
        return value;
    }

    private ValueType part(Product node, int which) {
        return of(node.productElement(which));
    }

    private ValueType each(Object node) {
        if (node instanceof Iterable<?> many) {
            many.iterator().foreach(this::of);
        } else if (node instanceof Product parts) {
            for (int i = 0; i < parts.productArity(); i++) {
                part(parts, i);
            }
        }
        return ValueType.UNKNOWN;
    }
}
