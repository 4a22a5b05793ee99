package org.throughline.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.throughline.directory.EntryField;
import org.throughline.directory.EntryForm;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryList;

/** The form of an entry: what stands in each field, and one empty row at the end of each list. */
record EntryPage(List<FieldInput> fields, List<ListInput> lists, String version) {

    private static final Pattern IN_LIST = Pattern.compile("([a-z_]+)\\[(\\d{1,3})]\\.([a-z_]+)");
    /** Beside those whose names begin with a line, which the browser's part of every form adds. */
    private static final List<String> OF_THE_PAGE = List.of("version", "under", "more");

    /** @param id of the input, by which an error names it */
    record FieldInput(String id, EntryField field, String value) {}

    record ListInput(EntryList list, List<RowInput> rows) {}

    record RowInput(String idInput, String id, List<FieldInput> inputs) {}

    /** @param more the list that shall have a further row, or null */
    static EntryPage of(EntryKind kind, EntryForm form, String more) {
        return new EntryPage(
                inputs("", kind.fields(), form.fields()),
                kind.lists().stream()
                        .map(list -> new ListInput(
                                list,
                                rows(
                                        list,
                                        form.lists().getOrDefault(list.id(), List.of()),
                                        list.id().equals(more))))
                        .toList(),
                form.version());
    }

    private static List<RowInput> rows(EntryList list, List<Map<String, String>> filled, boolean more) {
        List<RowInput> rows = new ArrayList<>();
        int shown = filled.size() + (more || filled.isEmpty() || isFilled(filled.get(filled.size() - 1)) ? 1 : 0);
        for (int at = 0; at < shown; at++) {
            Map<String, String> row = at < filled.size() ? filled.get(at) : Map.of();
            String path = list.id() + "[" + at + "].";
            rows.add(new RowInput(path + "id", row.getOrDefault("id", ""), inputs(path, list.fields(), row)));
        }
        return rows;
    }

    private static boolean isFilled(Map<String, String> row) {
        return row.values().stream().anyMatch(value -> !value.isBlank());
    }

    private static List<FieldInput> inputs(String path, List<EntryField> fields, Map<String, String> values) {
        return fields.stream()
                .map(field -> new FieldInput(path + field.name(), field, values.getOrDefault(field.name(), "")))
                .toList();
    }

    /** What a page sent: fields by name, rows as {@code phones[0].number}. */
    static EntryForm read(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        Map<String, SortedMap<Integer, Map<String, String>>> lists = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher row = IN_LIST.matcher(name);
            if (row.matches()) {
                lists.computeIfAbsent(row.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), at -> new TreeMap<>())
                        .put(row.group(3), values.get(0));
            } else if (!name.startsWith("_") && !OF_THE_PAGE.contains(name)) {
                fields.put(name, values.get(0));
            }
        });
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        lists.forEach((list, byNumber) -> rows.put(list, new ArrayList<>(byNumber.values())));
        return new EntryForm(fields, rows, sent.getFirst("version"));
    }
}
