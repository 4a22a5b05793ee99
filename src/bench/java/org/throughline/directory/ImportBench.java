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
            System.out.printf(
                    "%,d services, heap at most %,d MB; seconds, and seconds of processor of program and database%n",
                    SERVICES, Runtime.getRuntime().maxMemory() >> 20);
            System.out.printf("%-40s %s%n", "COPY into tables without an index", plain);
            System.out.printf("%-40s %s%n", "COPY into tables like the directory's", kept);
            print("tables alone", tables, plain, kept);
            print("with the rows of the search", whole, plain, kept);
            print("again, nothing changed", again, plain, kept);
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

    private static void print(String what, Cost cost, Cost plain, Cost kept) {
        System.out.printf(
                "%-40s %s: %s of the first COPY, %s of the second%n", what, cost, cost.times(plain), cost.times(kept));
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
