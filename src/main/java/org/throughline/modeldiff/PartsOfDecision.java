package org.throughline.modeldiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.model.ModelElement;

/** A DMN file as decisions, columns and rules; a rule's content is a cell a column. */
final class PartsOfDecision {

    private static final Set<String> COLUMNS = Set.of("input", "output");
    private static final Set<String> INNER = Set.of("description", "extensionElements", "import", "DMNDI");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> layout;
    private final InnerContent inner;

    private PartsOfDecision(ModelElement root) {
        this.inner = new InnerContent(root);
        this.layout = ShapeTexts.of(root);
        Map<String, String> own = inner.of(root, part -> !standsByItself(part) && !part.is("DMNDI"));
        parts.put("", Part.drawn(root.get("id"), root.type(), root.get("name"), own, ""));
        root.parts().stream().filter(PartsOfDecision::standsByItself).forEach(this::element);
    }

    static Map<String, Part> of(ModelElement root) {
        return new PartsOfDecision(root).parts;
    }

    private static boolean standsByItself(ModelElement part) {
        return part.get("id") != null && !INNER.contains(part.type());
    }

    private void element(ModelElement element) {
        String id = element.get("id");
        Map<String, String> content = inner.of(element, part -> !part.is("decisionTable"));
        List<ModelElement> tables = element.parts().stream()
                .filter(part -> part.is("decisionTable"))
                .toList();
        for (ModelElement table : tables) {
            inner.of(table, part -> !COLUMNS.contains(part.type()) && !part.is("rule"))
                    .forEach((aspect, text) -> content.put("decisionTable " + aspect, text));
            content.put("decisionTable", table.get("id") == null ? "" : table.get("id"));
        }
        String name = element.is("textAnnotation") ? content.get("") : element.get("name");
        parts.put(id, Part.drawn(id, element.type(), name, content, layout.getOrDefault(id, "")));
        tables.forEach(table -> table(id, table));
    }

    private void table(String decision, ModelElement table) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (ModelElement part : table.parts()) {
            if (COLUMNS.contains(part.type())) {
                List<String> columns = part.is("input") ? inputs : outputs;
                columns.add(column(decision, part, columns.size() + 1));
            }
        }
        boolean ordered = ordered(table);
        int number = 0;
        for (ModelElement rule : table.parts()) {
            if (rule.is("rule")) {
                rule(decision, rule, ++number, inputs, outputs, ordered);
            }
        }
    }

    private String column(String decision, ModelElement column, int number) {
        String alias = decision + " " + column.type() + " " + number;
        String label = column.get("label");
        Map<String, String> content = inner.of(column);
        content.values().removeIf(String::isEmpty);
        content.put("parent", decision);
        String shown = label == null || label.isBlank() ? column.get("name") : label;
        String order = decision + " " + column.type();
        Part part = Part.ordered(column.get("id"), alias, column.type(), shown, content, order);
        parts.put(part.id(), part);
        return part.id();
    }

    private void rule(
            String decision,
            ModelElement rule,
            int number,
            List<String> inputs,
            List<String> outputs,
            boolean ordered) {
        Map<String, String> content = inner.of(rule, part -> !part.is("inputEntry") && !part.is("outputEntry"));
        cells(rule, part -> part.is("inputEntry"), inputs, content);
        cells(rule, part -> part.is("outputEntry"), outputs, content);
        content.put("parent", decision);
        String alias = decision + " rule " + number;
        Part part = Part.ordered(rule.get("id"), alias, "rule", content.get("description"), content, decision);
        parts.put(part.id(), part.orderMatters(ordered));
    }

    /** An empty cell says the same as one that is not there. */
    private void cells(
            ModelElement rule, Predicate<ModelElement> kind, List<String> columns, Map<String, String> into) {
        List<ModelElement> entries = rule.parts().stream().filter(kind).toList();
        for (int i = 0; i < entries.size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "column " + (i + 1);
            inner.of(entries.get(i)).forEach((aspect, text) -> {
                if (!text.isEmpty()) {
                    into.put(aspect.isEmpty() ? column : column + " " + aspect, text);
                }
            });
        }
    }

    private static boolean ordered(ModelElement table) {
        String policy = table.get("hitPolicy") == null ? "UNIQUE" : table.get("hitPolicy");
        return Set.of("FIRST", "RULE ORDER", "OUTPUT ORDER").contains(policy)
                || policy.equals("COLLECT") && table.get("aggregation") == null;
    }
}
