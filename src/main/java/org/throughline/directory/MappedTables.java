package org.throughline.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.hsds.SourceFiles.SourceFile;
import org.throughline.directory.hsds.TableReader;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.mapping.MappedFile;
import org.throughline.directory.mapping.MappedRows;
import org.throughline.directory.mapping.MappedRows.UnknownValue;
import org.throughline.directory.mapping.MappingFile;
import org.throughline.directory.mapping.MappingFiles;
import org.throughline.shared.Rejection;

/** Takes the files of a source as its mapping means them: once for each table that they fill, parents before children. */
final class MappedTables {

    private final ImportRun run;
    private final ImportProgress progress;
    private final BiPredicate<HsdsTable, TableRow> taker;

    /** @param taker true where the row was taken */
    MappedTables(ImportRun run, ImportProgress progress, BiPredicate<HsdsTable, TableRow> taker) {
        this.run = run;
        this.progress = progress;
        this.taker = taker;
    }

    void take(List<SourceFile> files, MappingFile mapping) {
        for (HsdsTable table : HsdsTable.values()) {
            for (MappedFile file : mapping.files()) {
                MappedRows rows = new MappedRows(file, table);
                if (!rows.isEmpty()) {
                    take(table, MappingFiles.find(files, file.name()).orElseThrow(), rows);
                }
            }
        }
        unread(files, mapping);
    }

    private void take(HsdsTable table, SourceFile file, MappedRows mapped) {
        int lines = 0;
        int read = 0;
        try (TableReader reader = open(file)) {
            for (TableReader.ReadLine line = reader.next(); line != null; line = reader.next()) {
                progress.at(table.id(), ++read);
                lines += line.row() != null && take(table, line.row(), mapped) ? 1 : 0;
            }
        } catch (SourceFiles.FileTooLarge e) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            run.setAside(ImportTables.ofFile(file.path(), null, "file-unreadable", null, 1));
        }
        run.read(table, file.name(), lines);
    }

    /** True where the line says anything for the table. */
    private boolean take(HsdsTable table, TableRow line, MappedRows mapped) {
        List<UnknownValue> unknown = new ArrayList<>();
        List<TableRow> rows = mapped.of(line, unknown);
        unknown.stream().distinct().forEach(one -> run.remark(line, "value-unknown", one.column(), one.value()));
        rows.forEach(row -> taker.test(table, row));
        return !rows.isEmpty();
    }

    /** Broken lines, columns and files that the mapping does not name, each told once. */
    private void unread(List<SourceFile> files, MappingFile mapping) {
        Map<SourceFile, MappedFile> named = mapping.files().stream()
                .collect(Collectors.toMap(
                        file -> MappingFiles.find(files, file.name()).orElseThrow(), file -> file, (a, b) -> a));
        for (SourceFile file : files) {
            if (named.containsKey(file)) {
                unread(file, named.get(file));
            } else if (!file.name().equalsIgnoreCase(MappingFile.NAME_IN_ZIP)) {
                run.remark(ImportTables.ofFile(file.path(), null, "file-not-used", null, ImportTables.rows(file)));
            }
        }
    }

    private void unread(SourceFile file, MappedFile mapped) {
        Set<String> taken = mapped.columns().stream()
                .flatMap(column -> column.columns().stream())
                .map(TableReader::column)
                .collect(Collectors.toSet());
        try (TableReader reader = open(file)) {
            for (TableReader.ReadLine line = reader.next(); line != null; line = reader.next()) {
                if (line.problem() != null) {
                    run.setAside(new ImportReport.ImportLine(
                            file.name(), line.line(), null, line.problem(), line.detail(), 1));
                }
            }
            reader.unread().forEach((column, values) -> {
                if (!taken.contains(column)) {
                    run.remark(ImportTables.ofFile(file.name(), column, "column-not-read", null, values));
                }
            });
            if (reader.repaired()) {
                run.remark(ImportTables.ofFile(file.name(), null, "encoding-mended", null, 1));
            }
        } catch (SourceFiles.FileTooLarge e) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            run.setAside(ImportTables.ofFile(file.path(), null, "file-unreadable", null, 1));
        }
    }

    private static TableReader open(SourceFile file) throws IOException {
        return new TableReader(file.name(), file.opener().open());
    }
}
