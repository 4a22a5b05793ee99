package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.throughline.BenchFigures;

/**
 * How long an import takes as a multiple of two yardsticks on the same server: {@code COPY} of the publisher's rows into tables
 * without an index, and {@code COPY} of the rows as they are kept into tables like those that keep them, with their keys,
 * indexes and checks. Measured are the tables alone (a dry run), with the rows of the search, and again with nothing changed.
 */
class ImportBench {

    private static final int WARMING = 2_000;
    private static final int SERVICES = Integer.getInteger("bench.services", 100_000);

    @Test
    void imports() throws Exception {
        Path folder = ManyServices.folder(SERVICES);
        try {
            warm();
            DirectoryDatabase directory = DirectoryDatabase.empty(DataSize.ofMegabytes(500), Duration.ofHours(1));
            Cost plain = Cost.of(directory.jdbc, () -> copy(directory, folder));
            Cost tables = Cost.of(
                    directory.jdbc, () -> take(directory, folder, new ImportOptions(true, VanishedServices.KEEP)));
            Cost whole = Cost.of(directory.jdbc, () -> take(directory, folder, ImportOptions.USUAL));
            Cost again = Cost.of(directory.jdbc, () -> take(directory, folder, ImportOptions.USUAL));
            Cost kept = new LikeTables(directory.jdbc).copy();
            BenchFigures figures = new BenchFigures("import");
            figures.add("services", SERVICES);
            figures.add("heap at most, MB", Runtime.getRuntime().maxMemory() >> 20);
            add(figures, "COPY into tables without an index, s", plain);
            add(figures, "COPY into tables like the directory's, s", kept);
            add(figures, "tables alone (aim 6)", tables, plain, kept);
            add(figures, "with the rows of the search (aim 20)", whole, plain, kept);
            add(figures, "again, nothing changed (aim 10)", again, plain, kept);
            figures.print();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** So that no figure is that of a program that has just begun. */
    private static void warm() throws Exception {
        Path few = ManyServices.folder(WARMING);
        try {
            DirectoryDatabase directory = DirectoryDatabase.empty();
            copy(directory, few);
            directory.imports.importFrom(few, "few", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        } finally {
            FileSystemUtils.deleteRecursively(few);
        }
    }

    private static void add(BenchFigures figures, String what, Cost cost, Cost plain, Cost kept) {
        add(figures, what + ", s", cost);
        add(figures, what + ", times the first COPY", cost.dividedBy(plain));
        add(figures, what + ", times the second COPY", cost.dividedBy(kept));
    }

    private static void add(BenchFigures figures, String what, Cost cost) {
        figures.add(what + ": by the clock", cost.seconds());
        figures.add(what + ": by the processor", cost.processor());
    }

    private static void take(DirectoryDatabase directory, Path folder, ImportOptions options) {
        ImportReport report = directory.imports.importFrom(folder, "many", options, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.table("services").read()).isEqualTo(SERVICES);
        assertThat(report.total(ImportReport.ImportedTable::setAside)).isZero();
    }

    private static void copy(DirectoryDatabase directory, Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (Reader rows = Files.newBufferedReader(file)) {
                    copy(directory, file, rows);
                }
            }
        }
    }

    private static void copy(DirectoryDatabase directory, Path file, Reader rows) throws Exception {
        String table = "plain_" + file.getFileName().toString().replace(".csv", "");
        String columns = Arrays.stream(
                        Files.lines(file).findFirst().orElseThrow().split(","))
                .map(column -> column + " text")
                .collect(Collectors.joining(", "));
        directory.jdbc.execute("create table " + table + " (" + columns + ")");
        directory.jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin (format csv, header)", rows);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
