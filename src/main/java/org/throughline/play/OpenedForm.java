package org.throughline.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.shared.FieldError;

/**
 * A form as it opens in a play. Answers are kept as what differs from that, so that a play goes on being a play where a form
 * opens with more than before.
 */
record OpenedForm(FormModel form, Map<String, Object> data) {

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "image", "separator", "spacer", "button", "table", "expression", "group", "iframe");

    /** Keys of fields and lists, as answers have them. */
    Set<String> keys() {
        return form.components().stream()
                .filter(one -> !SHOWN_ONLY.contains(one.type()))
                .map(OpenedForm::firstKey)
                .collect(Collectors.toSet());
    }

    private static String firstKey(Component component) {
        return component.path().split("\\.")[0];
    }

    private Set<String> columns(String list) {
        return form.components().stream()
                .filter(one -> !SHOWN_ONLY.contains(one.type()) && one.path().startsWith(list + "."))
                .map(one -> one.path().substring(list.length() + 1))
                .collect(Collectors.toSet());
    }

    /** What is sent: the answers, and for the rest what the form opens with. @param without fields left out of the rest */
    Map<String, Object> sent(Map<String, Object> answers, Set<String> without) {
        Map<String, Object> sent = new LinkedHashMap<>(answers);
        for (String key : keys()) {
            Object opened = data.get(key);
            if (opened instanceof List<?> rows && !columns(key).isEmpty()) {
                if (!without.contains(key)) {
                    sent.put(key, rows(key, rows, answers.get(key), answers.containsKey(key)));
                }
            } else if (opened != null && !answers.containsKey(key) && !without.contains(key)) {
                sent.put(key, opened);
            }
        }
        sent.values().removeIf(java.util.Objects::isNull);
        return sent;
    }

    private List<Object> rows(String list, List<?> opened, Object answered, boolean given) {
        List<?> rows = answered instanceof List<?> many ? many : given ? List.of() : opened;
        List<Object> merged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>(i < opened.size() ? asMap(opened.get(i)) : Map.of());
            row.keySet().retainAll(columns(list));
            row.putAll(asMap(rows.get(i)));
            row.values().removeIf(java.util.Objects::isNull);
            merged.add(row);
        }
        return merged;
    }

    /** The answers of somebody who saw the whole form: what they left out is emptied. */
    Map<String, Object> explicit(Map<String, Object> answers) {
        Map<String, Object> explicit = new LinkedHashMap<>(answers);
        for (String key : keys()) {
            if (data.get(key) != null && !answers.containsKey(key)) {
                explicit.put(key, null);
            } else if (data.get(key) instanceof List<?> opened && answers.get(key) instanceof List<?> rows) {
                explicit.put(key, explicitRows(key, opened, rows));
            }
        }
        return explicit;
    }

    private List<Object> explicitRows(String list, List<?> opened, List<?> rows) {
        Set<String> columns = columns(list);
        List<Object> explicit = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (columns.isEmpty() || !(rows.get(i) instanceof Map)) {
                explicit.add(rows.get(i));
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>(asMap(rows.get(i)));
            if (i < opened.size()) {
                asMap(opened.get(i)).keySet().stream()
                        .filter(columns::contains)
                        .forEach(column -> row.putIfAbsent(column, null));
            }
            explicit.add(row);
        }
        return explicit;
    }

    /** Which refused fields were not answered but opened with: a form may hide what it opens with. */
    Set<String> opened(List<FieldError> errors, Map<String, Object> answers) {
        Set<String> fields = new HashSet<>();
        errors.stream()
                .map(error -> error.field().split("[.\\[]")[0])
                .filter(key -> data.get(key) != null && !answers.containsKey(key))
                .forEach(fields::add);
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
