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
            double plain = seconds(() -> copy(directory, folder));
            double tables = seconds(() -> take(directory, folder, new ImportOptions(true, VanishedServices.KEEP)));
            double whole = seconds(() -> take(directory, folder, ImportOptions.USUAL));
            double again = seconds(() -> take(directory, folder, ImportOptions.USUAL));
            double kept = new LikeTables(directory.jdbc).copySeconds();
            System.out.printf(
                    "%,d services; COPY of the same rows: into tables without an index %.1f s, into tables like the directory's"
                            + " %.1f s; heap at most %,d MB%n",
                    SERVICES, plain, kept, Runtime.getRuntime().maxMemory() >> 20);
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

    private static void print(String what, double seconds, double plain, double kept) {
        System.out.printf(
                "%-30s %8.1f s %6.1f x COPY, %6.1f x COPY with indexes%n",
                what, seconds, seconds / plain, seconds / kept);
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

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
