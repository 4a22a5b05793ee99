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
 * How long an import takes as a multiple of {@code COPY} of the same rows into tables without an index on the same server:
 * the tables alone (a dry run), with the rows of the search, and again with nothing changed.
 */
class ImportBench {

    private static final int SERVICES = Integer.getInteger("bench.services", 100_000);

    @Test
    void imports() throws Exception {
        Path folder = ManyServices.folder(SERVICES);
        try {
            DirectoryDatabase directory = DirectoryDatabase.empty(DataSize.ofMegabytes(500), Duration.ofHours(1));
            double copy = seconds(() -> copy(directory, folder));
            double tables = seconds(() -> take(directory, folder, new ImportOptions(true, VanishedServices.KEEP)));
            double whole = seconds(() -> take(directory, folder, ImportOptions.USUAL));
            double again = seconds(() -> take(directory, folder, ImportOptions.USUAL));
            System.out.printf(
                    "%,d services, COPY of the same rows %.1f s; heap at most %,d MB%n",
                    SERVICES, copy, Runtime.getRuntime().maxMemory() >> 20);
            print("tables alone", tables, copy);
            print("with the rows of the search", whole, copy);
            print("again, nothing changed", again, copy);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void print(String what, double seconds, double copy) {
        System.out.printf("%-30s %8.1f s %6.1f x COPY%n", what, seconds, seconds / copy);
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
