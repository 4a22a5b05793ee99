package org.throughline.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.throughline.directory.domain.JsonStagingRepository;
import org.throughline.directory.domain.JsonStagingRepository.StagedJson;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.JsonReader;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.hsds.SourceFiles.SourceFile;
import org.throughline.directory.hsds.TableRow;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/**
 * The rows of JSON files. HSDS nests the same organization in each of its services and the same phone number in whatever it
 * belongs to: the rows wait in the database, and what is said of one id in several places becomes one row again.
 */
final class JsonTables {

    private static final int PORTION = 1 << 16;
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};

    private final ImportRun run;
    private final ImportProgress progress;
    private final JsonStagingRepository staging;
    private final List<SourceFile> files;
    private final StringBuilder waiting = new StringBuilder();
    private long ord;

    JsonTables(ImportRun run, ImportProgress progress, List<SourceFile> files) {
        this.run = run;
        this.progress = progress;
        this.staging = run.json();
        this.files = files;
    }

    /** Reads every file, an object at a time. */
    void read() {
        if (files.isEmpty()) {
            return;
        }
        staging.open();
        for (int i = 0; i < files.size(); i++) {
            read(i, files.get(i));
        }
        flush();
        staging.ready();
    }

    private void read(int number, SourceFile file) {
        JsonReader reader = new JsonReader(file.name(), new JsonReader.Listener() {
            @Override
            public void row(HsdsTable table, long line, Map<String, String> values) {
                stage(number, table, line, values);
            }

            @Override
            public void unusable(long line, String reason, String detail) {
                run.setAside(new ImportReport.ImportLine(file.name(), line, null, reason, detail, 1));
            }
        });
        try {
            reader.read(file.name(), file.opener().open());
        } catch (SourceFiles.FileTooLarge e) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            run.setAside(new ImportReport.ImportLine(file.path(), 0, null, "file-unreadable", null, 1));
        }
    }

    private void stage(int file, HsdsTable table, long line, Map<String, String> values) {
        progress.at("json", (int) ++ord);
        CopyText.write(waiting, ord, file, line, table.id(), values.get("id"), body(values));
        if (waiting.length() >= PORTION) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            staging.copy(waiting);
            waiting.setLength(0);
        }
    }

    private static String body(Map<String, String> values) {
        try {
            return Json.mapper().writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The rows of one table, what is said of an id in several places as one. */
    void take(HsdsTable table, BiConsumer<HsdsTable, TableRow> taker) {
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).name();
            MergedRows merged = new MergedRows(table, name, taker);
            staging.rows(i, table.id(), merged::add);
            merged.end();
            if (merged.number > 0) {
                run.read(table, name, merged.number);
            }
        }
    }

    private final class MergedRows {

        private final HsdsTable table;
        private final String file;
        private final BiConsumer<HsdsTable, TableRow> taker;
        private final Set<String> asked = new HashSet<>();
        private final Map<String, Integer> filled = new HashMap<>();
        private Map<String, String> values;
        private long line;
        private int number;

        MergedRows(HsdsTable table, String file, BiConsumer<HsdsTable, TableRow> taker) {
            this.table = table;
            this.file = file;
            this.taker = taker;
        }

        void add(StagedJson row) {
            Map<String, String> next = values(row.body());
            if (values != null && row.id() != null && agree(next)) {
                values.putAll(next);
                return;
            }
            boolean same = values != null && row.id() != null && Objects.equals(row.id(), values.get("id"));
            if (same) {
                take(next, row.line());
                return;
            }
            take(values, line);
            values = next;
            line = row.line();
        }

        private boolean agree(Map<String, String> next) {
            return Objects.equals(next.get("id"), values.get("id"))
                    && next.entrySet().stream().allMatch(value -> value.getValue()
                            .equals(values.getOrDefault(value.getKey(), value.getValue())));
        }

        void end() {
            take(values, line);
            asked.forEach(filled::remove);
            filled.forEach((column, count) ->
                    run.remark(new ImportReport.ImportLine(file, 0, column, "column-not-read", null, count)));
        }

        private void take(Map<String, String> row, long at) {
            if (row == null) {
                return;
            }
            row.keySet().forEach(column -> filled.merge(column, 1, Integer::sum));
            progress.at(table.id(), ++number);
            taker.accept(table, new TableRow(file, at, row, asked, Map.of(), number));
        }

        private Map<String, String> values(String body) {
            try {
                return Json.mapper().readValue(body, ROW);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
