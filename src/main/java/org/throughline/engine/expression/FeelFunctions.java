package org.throughline.engine.expression;

import camundajar.impl.scala.collection.Iterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;

/** The functions that FEEL has by itself, as the engine names them, and what most of them answer. */
final class FeelFunctions {

    private static final Map<Kind, List<String>> ANSWERS = Map.of(
            Kind.TEXT, List.of("string", "substring", "upper case", "lower case", "replace", "string join"),
            Kind.NUMBER,
                    List.of(
                            "number",
                            "count",
                            "sum",
                            "mean",
                            "median",
                            "abs",
                            "floor",
                            "ceiling",
                            "string length",
                            "modulo",
                            "sqrt",
                            "decimal"),
            Kind.BOOLEAN,
                    List.of(
                            "not",
                            "contains",
                            "starts with",
                            "ends with",
                            "matches",
                            "list contains",
                            "all",
                            "any",
                            "is defined",
                            "even",
                            "odd"),
            Kind.DATE, List.of("date", "today"),
            Kind.DATE_TIME, List.of("date and time", "now"),
            Kind.TIME, List.of("time"),
            Kind.DURATION, List.of("duration", "years and months duration"),
            Kind.LIST, List.of("append", "concatenate", "flatten", "split", "sort", "reverse", "distinct values"));

    private static final Set<String> NAMES = names();
    private static final Map<String, ValueType> TYPES = types();

    private FeelFunctions() {}

    static boolean isKnown(String function) {
        return NAMES.contains(function);
    }

    static ValueType answer(String function) {
        return TYPES.getOrDefault(function, ValueType.UNKNOWN);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        var builtin = new org.camunda.feel.impl.interpreter.BuiltinFunctions(
                FeelEngine.defaultClock(), FeelEngine.defaultValueMapper());
        Iterator<String> each = builtin.functionNames().iterator();
        while (each.hasNext()) {
            names.add(each.next());
        }
        return names;
    }

    private static Map<String, ValueType> types() {
        Map<String, ValueType> types = new HashMap<>();
        ANSWERS.forEach((kind, functions) -> functions.forEach(name -> types.put(name, ValueType.of(kind))));
        return types;
    }
}
