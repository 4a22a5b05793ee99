package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.model.DecisionModel;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modeldiff.ModelDiff.What;

/**
 * One decision table with what became of each of its cells.
 *
 * @param columns of both sides, those that are gone last of their kind
 * @param rows of both sides, those that are gone where they stood
 */
record ComparedTable(String name, List<ComparedColumn> columns, List<ComparedRow> rows) {

    /** @param what null where the column is on both sides */
    record ComparedColumn(String label, boolean output, What what) {}

    /**
     * @param number as the newer side counts; empty for what is gone
     * @param before as the older side counts, where the rule stood elsewhere among the others; else empty
     * @param what null where nothing changed
     */
    record ComparedRow(String number, String before, What what, List<ComparedCell> cells, ComparedCell annotation) {}

    record ComparedCell(String from, String to) {

        public boolean isChanged() {
            return !from.equals(to);
        }
    }

    /** @param moved ids of rules that stand elsewhere among the others */
    static List<ComparedTable> of(DecisionModel from, DecisionModel to, List<String> moved) {
        Map<String, DecisionTable> before = new LinkedHashMap<>();
        from.tables().forEach(table -> before.put(table.id(), table));
        Map<String, DecisionTable> after = new LinkedHashMap<>();
        to.tables().forEach(table -> after.put(table.id(), table));
        return MergedOrder.keys(before, after).stream()
                .map(id -> of(before.get(id), after.get(id), moved))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private static ComparedTable of(DecisionTable from, DecisionTable to, List<String> moved) {
        TableSide old = TableSide.of(from);
        TableSide now = TableSide.of(to);
        List<String> columns = new ArrayList<>(MergedOrder.keys(old.inputs(), now.inputs()));
        int inputs = columns.size();
        columns.addAll(MergedOrder.keys(old.outputs(), now.outputs()));
        List<ComparedColumn> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(column(columns.get(i), i >= inputs, old, now));
        }
        List<ComparedRow> rows = MergedOrder.keys(old.rules(), now.rules()).stream()
                .map(id -> row(id, columns, old, now, moved.contains(id)))
                .toList();
        return new ComparedTable((to == null ? from : to).name(), heads, rows);
    }

    private static ComparedColumn column(String id, boolean output, TableSide old, TableSide now) {
        String before = (output ? old.outputs() : old.inputs()).get(id);
        String after = (output ? now.outputs() : now.inputs()).get(id);
        What what = before == null ? What.ADDED : after == null ? What.REMOVED : null;
        return new ComparedColumn(after == null ? before : after, output, what);
    }

    private static ComparedRow row(String id, List<String> columns, TableSide old, TableSide now, boolean moved) {
        SideRule before = old.rules().get(id);
        SideRule after = now.rules().get(id);
        List<ComparedCell> cells = columns.stream()
                .map(column -> new ComparedCell(text(before, column), text(after, column)))
                .toList();
        ComparedCell annotation =
                new ComparedCell(before == null ? "" : before.why(), after == null ? "" : after.why());
        return new ComparedRow(
                after == null ? "" : String.valueOf(after.number()),
                before != null && (moved || after == null) ? String.valueOf(before.number()) : "",
                what(before, after, cells, annotation, moved),
                cells,
                annotation);
    }

    private static What what(
            SideRule before, SideRule after, List<ComparedCell> cells, ComparedCell annotation, boolean moved) {
        if (before == null || after == null) {
            return before == null ? What.ADDED : What.REMOVED;
        }
        boolean changed = annotation.isChanged() || cells.stream().anyMatch(ComparedCell::isChanged);
        return changed ? What.CHANGED : moved ? What.LAYOUT : null;
    }

    private static String text(SideRule rule, String column) {
        return rule == null ? "" : rule.cells().getOrDefault(column, "");
    }

    private record SideRule(int number, Map<String, String> cells, String why) {}

    /** One side, by ids; what has none goes by its place. */
    private record TableSide(Map<String, String> inputs, Map<String, String> outputs, Map<String, SideRule> rules) {

        static TableSide of(DecisionTable table) {
            TableSide side = new TableSide(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            if (table == null) {
                return side;
            }
            table.inputs()
                    .forEach(input -> side.inputs.put(
                            id(input.id(), "input", side.inputs.size()),
                            input.label() == null || input.label().isBlank() ? input.expression() : input.label()));
            table.outputs()
                    .forEach(output -> side.outputs.put(
                            id(output.id(), "output", side.outputs.size()),
                            output.label() == null || output.label().isBlank() ? output.name() : output.label()));
            table.rules().forEach(rule -> side.add(rule));
            return side;
        }

        private void add(DecisionModel.Rule rule) {
            Map<String, String> cells = new LinkedHashMap<>();
            put(List.copyOf(inputs.keySet()), rule.inputs(), cells);
            put(List.copyOf(outputs.keySet()), rule.outputs(), cells);
            String why = Objects.requireNonNullElse(rule.annotation(), "");
            rules.put(id(rule.id(), "rule", rules.size()), new SideRule(rules.size() + 1, cells, why));
        }

        private static void put(List<String> columns, List<String> texts, Map<String, String> cells) {
            for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
                cells.put(columns.get(i), Objects.requireNonNullElse(texts.get(i), ""));
            }
        }

        private static String id(String id, String kind, int place) {
            return id == null || id.isBlank() ? kind + " " + place : id;
        }
    }
}
