package org.throughline.drawing;

import java.util.List;

/** A DMN file as tables. Decisions that are no table (literal expressions) have no rules. */
public record DecisionDrawing(List<Table> tables) {

    /** @param hitPolicy e.g. {@code UNIQUE}, {@code FIRST}, {@code COLLECT} */
    public record Table(
            String id, String name, String hitPolicy, List<Input> inputs, List<Output> outputs, List<Rule> rules) {}

    /** @param type string, boolean, integer, long, double, number, date; null where none is said */
    public record Input(String id, String label, String expression, String type, List<String> values) {}

    public record Output(String id, String label, String name, String type, List<String> values) {}

    /** @param inputs one entry a column, in the columns' order; empty text means any value */
    public record Rule(String id, List<String> inputs, List<String> outputs, String annotation) {}
}
