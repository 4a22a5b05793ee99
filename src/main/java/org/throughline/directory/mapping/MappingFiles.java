package org.throughline.directory.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.hsds.SourceFiles.SourceFile;
import org.throughline.directory.hsds.TableReader;
import org.throughline.directory.hsds.TableReader.ReadLine;
import org.throughline.shared.Rejection;

/** Whether a mapping fits the files that it is to be used with: their names, their columns, and what stands first in them. */
public final class MappingFiles {

    private static final int ROWS = 500;
    private static final int NAMES = 40;

    private final List<SourceFile> files;
    private final List<MappingFault> faults;

    private MappingFiles(List<SourceFile> files, List<MappingFault> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** @param faults gets every fault */
    public static void check(MappingFile mapping, List<SourceFile> files, List<MappingFault> faults) {
        MappingFiles check = new MappingFiles(files, faults);
        mapping.files().forEach(check::file);
    }

    /** The file that is meant: the outermost of its name. */
    public static Optional<SourceFile> find(List<SourceFile> files, String name) {
        return files.stream()
                .filter(file ->
                        file.name().equalsIgnoreCase(name) || file.path().equalsIgnoreCase(name))
                .findFirst();
    }

    private void file(MappedFile file) {
        Optional<SourceFile> source = find(files, file.name());
        if (source.isEmpty()) {
            List<String> names =
                    files.stream().map(SourceFile::path).limit(NAMES).toList();
            fault(file.line(), "unknown-file", file.name(), String.join(", ", names));
            return;
        }
        try (TableReader reader =
                new TableReader(source.get().name(), source.get().opener().open())) {
            Set<String> columns = new LinkedHashSet<>(reader.columns());
            columns.remove("");
            if (columns(file, columns)) {
                values(file, reader);
            }
        } catch (SourceFiles.FileTooLarge tooLarge) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            fault(file.line(), "file-unreadable", file.name());
        }
    }

    private boolean columns(MappedFile file, Set<String> columns) {
        boolean sound = true;
        String there = String.join(", ", columns.stream().limit(NAMES).toList());
        for (MappedColumn entry : file.columns()) {
            for (String column : entry.columns()) {
                if (!columns.contains(TableReader.column(column))) {
                    fault(entry.line(), "unknown-column", file.name(), column, there);
                    sound = false;
                }
            }
        }
        return sound;
    }

    /** A column of which nothing fits is not meant; single values that do not are told row by row. */
    private void values(MappedFile file, TableReader reader) throws IOException {
        Map<MappedColumn, List<String>> misfits = new LinkedHashMap<>();
        Set<MappedColumn> fit = new LinkedHashSet<>();
        ReadLine line = reader.next();
        for (int row = 0; line != null && row < ROWS; row++, line = reader.next()) {
            if (line.row() == null) {
                continue;
            }
            for (MappedColumn entry : file.columns()) {
                TargetType type = MappingTarget.of(entry.target()).orElseThrow().type();
                for (String value : MappedRows.values(entry, line.row(), new ArrayList<>())) {
                    if (type.fits(value)) {
                        fit.add(entry);
                    } else {
                        misfits.computeIfAbsent(entry, any -> new ArrayList<>()).add(value);
                    }
                }
            }
        }
        misfits.keySet().removeAll(fit);
        misfits.forEach((entry, values) -> fault(
                entry.line(),
                "nothing-fits",
                String.join(", ", entry.columns()),
                entry.target(),
                "@" + MappingTarget.of(entry.target()).orElseThrow().type().id(),
                shortened(values.get(0))));
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    private void fault(int line, String code, Object... details) {
        faults.add(MappingFault.of(line, code, details));
    }
}
