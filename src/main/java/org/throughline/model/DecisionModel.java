package org.throughline.model;

import java.util.List;
import java.util.Map;

/** A DMN file as tables. Decisions that are no table (literal expressions) have no rules. */
public record DecisionModel(List<DecisionTable> tables) {

    /**
     * @param id of the decision, by which processes name it
     * @param hitPolicy e.g. {@code UNIQUE}, {@code FIRST}, {@code COLLECT}; null where the decision is no table
     * @param aggregation of {@code COLLECT}: SUM, MIN, MAX, COUNT; else null
     * @param literal the expression of a decision that is no table; else null
     * @param requires ids of decisions whose results it uses
     * @param languages every expression language that is named at it
     * @param attributes of the decision; those of Camunda with their prefix
     */
    public record DecisionTable(
            String id,
            String name,
            String hitPolicy,
            List<Input> inputs,
            List<Output> outputs,
            List<Rule> rules,
            String aggregation,
            String literal,
            List<String> requires,
            List<String> languages,
            Map<String, String> attributes) {

        public DecisionTable(
                String id, String name, String hitPolicy, List<Input> inputs, List<Output> outputs, List<Rule> rules) {
            this(id, name, hitPolicy, inputs, outputs, rules, null, null, List.of(), List.of(), Map.of());
        }
    }

    /** @param type string, boolean, integer, long, double, number, date; null where none is said */
    public record Input(String id, String label, String expression, String type, List<String> values) {}

    public record Output(String id, String label, String name, String type, List<String> values) {}

    /** @param inputs one entry a column, in the columns' order; empty text means any value */
    public record Rule(String id, List<String> inputs, List<String> outputs, String annotation) {}
}
