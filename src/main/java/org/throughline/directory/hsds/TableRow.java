package org.throughline.directory.hsds;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table, its values by column name. What is asked for is noted, so that columns that nobody reads can be
 * told.
 *
 * @param line in the file where it begins
 * @param asked the columns that were asked for so far, in this row or another of the file
 * @param headings what the file calls a column where it differs
 * @param number tells rows apart that begin in one line
 */
public record TableRow(
        String file,
        long line,
        Map<String, String> values,
        Set<String> asked,
        Map<String, String> headings,
        long number) {

    public TableRow(String file, long line, Map<String, String> values, Set<String> asked) {
        this(file, line, values, asked, Map.of());
    }

    /** The only row of its line. */
    public TableRow(
            String file, long line, Map<String, String> values, Set<String> asked, Map<String, String> headings) {
        this(file, line, values, asked, headings, line);
    }

    /** What the file itself calls a column; null for none. */
    public String heading(String column) {
        return column == null ? null : headings.getOrDefault(column, column);
    }

    /** The first of these columns that holds something, cleaned; null where none does. */
    public String text(String... columns) {
        Collections.addAll(asked, columns);
        for (String column : columns) {
            String text = TextCleaner.text(values.get(column));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The name of the first of these columns that holds something; the first where none does. */
    public String column(String... columns) {
        for (String column : columns) {
            if (TextCleaner.text(values.get(column)) != null) {
                return column;
            }
        }
        return columns[0];
    }

    /** True where the file has such a column at all. */
    public boolean has(String column) {
        asked.add(column);
        return values.containsKey(column);
    }

    /** An id as it stands, without surrounding space; null where blank. */
    public String id(String... columns) {
        Collections.addAll(asked, columns);
        for (String column : columns) {
            String value = values.get(column);
            if (value != null && !value.isBlank()) {
                return TextCleaner.withoutControls(value).strip();
            }
        }
        return null;
    }
}
