package org.throughline.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the answers a component stands: at the root, or in one row of a list.
 *
 * @param answers what was sent at this place
 * @param prefill what this place was pre-filled with
 * @param prefix path of this place, for messages
 * @param root all answers over all pre-filled values: what FEEL refers to by name
 * @param parent the enclosing place's answers, or null at the root
 * @param rows 1-based row numbers from the outermost list inwards, as FEEL's {@code i}
 */
record FieldScope(
        Map<String, Object> answers,
        Map<String, Object> prefill,
        String prefix,
        Map<String, Object> root,
        Map<String, Object> parent,
        List<Integer> rows) {

    FieldScope row(Map<String, Object> row, Map<String, Object> prefilled, String path, int index) {
        List<Integer> inner = new java.util.ArrayList<>(rows);
        inner.add(index + 1);
        return new FieldScope(row, prefilled, path, root, answers, inner);
    }

    /** The names that FEEL may use here: the form's own data, {@code this}, {@code parent} and {@code i}. */
    Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("this", answers);
        context.put("parent", parent);
        context.put("i", rows);
        context.putAll(root);
        context.put("_this_", answers);
        context.put("_parent_", parent);
        context.put("_i_", rows);
        return context;
    }
}
