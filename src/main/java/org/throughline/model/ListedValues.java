package org.throughline.model;

import java.util.ArrayList;
import java.util.List;

/** The values that a column lists: {@code "low", "high"} as low and high. A comma within quotes parts nothing. */
final class ListedValues {

    private ListedValues() {}

    static List<String> of(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == ',' && !quoted) {
                add(values, value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        add(values, value.toString());
        return values;
    }

    private static void add(List<String> values, String written) {
        String value = written.strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        if (!value.isEmpty()) {
            values.add(quoted ? value.substring(1, value.length() - 1) : value);
        }
    }
}
