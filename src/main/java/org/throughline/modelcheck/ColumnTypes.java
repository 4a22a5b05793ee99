package org.throughline.modelcheck;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.FlowNode;

/** What kind of values the columns of a decision table hold, and what a step gets that asks it. */
public final class ColumnTypes {

    private ColumnTypes() {}

    /** @param typeRef as the file names it; nothing is known where it names none that the engine knows */
    public static ValueType of(String typeRef, List<String> values) {
        return switch (String.valueOf(typeRef).toLowerCase(Locale.ROOT)) {
            case "string" -> values.isEmpty() ? ValueType.of(Kind.TEXT) : ValueType.choiceOf(new HashSet<>(values));
            case "boolean" -> ValueType.of(Kind.BOOLEAN);
            case "integer", "long", "double", "number" -> ValueType.of(Kind.NUMBER);
            case "date" -> ValueType.of(Kind.DATE);
            case "datetime" -> ValueType.of(Kind.DATE_TIME);
            case "time" -> ValueType.of(Kind.TIME);
            default -> ValueType.UNKNOWN;
        };
    }

    /** Whether the column holds whole numbers only. */
    public static boolean isWhole(String typeRef) {
        return List.of("integer", "long").contains(String.valueOf(typeRef).toLowerCase(Locale.ROOT));
    }

    /** What the step leaves in its result variable, by the way in which it maps the result. */
    public static ValueType result(FlowNode asks, DecisionTable table) {
        if (table.hitPolicy() == null) {
            return ValueType.UNKNOWN;
        }
        return switch (String.valueOf(asks.get("camunda:mapDecisionResult"))) {
            case "singleEntry" -> entry(table);
            case "singleResult" -> ValueType.contextOf(fields(table));
            default -> ValueType.of(Kind.LIST);
        };
    }

    private static ValueType entry(DecisionTable table) {
        if (table.aggregation() != null) {
            return ValueType.of(Kind.NUMBER);
        }
        return table.outputs().size() == 1
                ? of(table.outputs().get(0).type(), table.outputs().get(0).values())
                : ValueType.UNKNOWN;
    }

    private static Map<String, ValueType> fields(DecisionTable table) {
        Map<String, ValueType> fields = new LinkedHashMap<>();
        for (Output output : table.outputs()) {
            if (output.name() != null) {
                fields.putIfAbsent(output.name(), of(output.type(), output.values()));
            }
        }
        return fields;
    }
}
