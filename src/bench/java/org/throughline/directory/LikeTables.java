package org.throughline.directory;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Tables like those of the directory that hold rows, with the same keys, indexes and checks, in a schema of their own. */
final class LikeTables {

    private static final List<String> TABLES = List.of(
            "organization", "location", "service", "service_at_location", "address", "phone", "schedule", "language");

    private final JdbcTemplate jdbc;

    LikeTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private interface Copying {
        void with(CopyManager copies) throws Exception;
    }

    /** What the rows of the directory cost by COPY into such tables, one table a transaction. */
    Cost copy() throws Exception {
        jdbc.execute("create schema alike");
        TABLES.forEach(this::create);
        Path folder = Files.createTempDirectory("alike");
        try {
            TABLES.forEach(table -> write(table, folder.resolve(table)));
            return Cost.of(jdbc, () -> TABLES.forEach(table -> read(table, folder.resolve(table))));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void create(String name) {
        String table = "directory_" + name;
        jdbc.execute("create table alike." + table + " (like public." + table + " including all)");
        jdbc.queryForList(
                        "select replace(pg_get_constraintdef(oid), 'REFERENCES ', 'REFERENCES alike.') from pg_constraint"
                                + " where contype = 'f' and conrelid = ('public.' || ?)::regclass",
                        String.class,
                        table)
                .forEach(key -> jdbc.execute("alter table alike." + table + " add " + key));
    }

    private void write(String table, Path rows) {
        copy(copies -> {
            try (BufferedWriter out = Files.newBufferedWriter(rows)) {
                copies.copyOut("copy public.directory_" + table + " to stdout", out);
            }
        });
    }

    private void read(String table, Path rows) {
        copy(copies -> {
            try (BufferedReader in = Files.newBufferedReader(rows)) {
                copies.copyIn("copy alike.directory_" + table + " from stdin", in);
            }
        });
    }

    private void copy(Copying copying) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try {
                copying.with(connection.unwrap(PGConnection.class).getCopyAPI());
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
