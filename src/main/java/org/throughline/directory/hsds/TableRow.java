package org.throughline.directory.hsds;

import java.util.Map;

/**
 * One row of a table, its values by column name.
 *
 * @param line in the file where it begins
 */
public record TableRow(String file, long line, Map<String, String> values) {

    /** The first of these columns that holds something, cleaned; null where none does. */
    public String text(String... columns) {
        for (String column : columns) {
            String text = TextCleaner.text(values.get(column));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** An id as it stands, without surrounding space; null where blank. */
    public String id(String... columns) {
        for (String column : columns) {
            String value = values.get(column);
            if (value != null && !value.isBlank()) {
                return TextCleaner.withoutControls(value).strip();
            }
        }
        return null;
    }
}
