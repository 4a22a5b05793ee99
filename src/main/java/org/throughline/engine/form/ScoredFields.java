package org.throughline.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scored field (custom property {@code scored}) opens empty, whoever offers a value for it: an old measurement is no new
 * one. Only a form that was returned for rework opens with its own answers, since that is the same measurement.
 */
final class ScoredFields {

    private static final String PROPERTY = "\"scored\"";
    private static final String RETURNED = "returnedComments";

    private ScoredFields() {}

    static Map<String, Object> emptied(String schema, Map<String, Object> values) {
        if (!schema.contains(PROPERTY) || values.get(RETURNED) != null) {
            return values;
        }
        return without(CompiledForm.of(schema).components(), values);
    }

    private static Map<String, Object> without(List<FormComponent> components, Map<String, Object> values) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        for (FormComponent component : components) {
            if (component.isField() && component.isScored()) {
                left.remove(component.key());
            } else if (component.isList()) {
                left.computeIfPresent(component.path(), (path, rows) -> rows(component, rows));
            } else if (!component.children().isEmpty()) {
                left = group(component, left);
            }
        }
        return left;
    }

    private static Map<String, Object> group(FormComponent group, Map<String, Object> values) {
        if (group.path().isEmpty()) {
            return without(group.children(), values);
        }
        values.computeIfPresent(group.path(), (path, inner) -> row(group, inner));
        return values;
    }

    private static Object rows(FormComponent list, Object rows) {
        return rows instanceof List<?> many
                ? many.stream().map(row -> row(list, row)).toList()
                : rows;
    }

    @SuppressWarnings("unchecked")
    private static Object row(FormComponent holder, Object row) {
        return row instanceof Map ? without(holder.children(), (Map<String, Object>) row) : row;
    }
}
