package org.throughline.directory.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.shared.CsvReader;

/** Reads one file row by row, separating valid rows from broken ones. */
public final class TableReader implements AutoCloseable {

    /** What is read: a row, or why there is none. */
    public record ReadLine(TableRow row, long line, String problem, String detail) {}

    private final String file;
    private final LenientReader text;
    private final CsvReader csv;
    private final List<String> columns;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> filled = new LinkedHashMap<>();

    public TableReader(String file, InputStream in) throws IOException {
        this.file = file;
        this.text = new LenientReader(in);
        this.csv = new CsvReader(text);
        List<String> header = csv.header();
        this.columns = header == null
                ? List.of()
                : header.stream().map(TableReader::column).toList();
    }

    /** How a heading is compared: in lower case, its words joined by underscores. */
    public static String column(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }

    public List<String> columns() {
        return columns;
    }

    /** True where some bytes were not UTF-8 and were read as Windows-1252. */
    public boolean repaired() {
        return text.repaired();
    }

    /** The next row, or null at the end. */
    public ReadLine next() throws IOException {
        CsvReader.Record record = csv.next();
        if (record == null) {
            return null;
        }
        if (record.problem() != null) {
            return new ReadLine(null, record.line(), record.problem(), record.text());
        }
        for (int i = columns.size(); i < record.fields().size(); i++) {
            if (!record.fields().get(i).isBlank()) {
                return new ReadLine(null, record.line(), "too-many-columns", record.text());
            }
        }
        return new ReadLine(
                new TableRow(file, record.line(), values(record.fields()), asked), record.line(), null, null);
    }

    private Map<String, String> values(List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < fields.size(); i++) {
            values.putIfAbsent(columns.get(i), fields.get(i));
            if (!fields.get(i).isBlank()) {
                filled.merge(columns.get(i), 1, Integer::sum);
            }
        }
        return values;
    }

    /** Columns that hold values which nobody asked for, with how many. */
    public Map<String, Integer> unread() {
        Map<String, Integer> unread = new LinkedHashMap<>(filled);
        unread.keySet().removeAll(asked);
        return unread;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
