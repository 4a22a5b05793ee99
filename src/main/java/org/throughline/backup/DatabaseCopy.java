package org.throughline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows out of a database and into one, table by table, without holding them. */
final class DatabaseCopy {

    private final Catalog catalog;
    private final CopyManager copies;

    DatabaseCopy(Connection connection) throws SQLException {
        this.catalog = new Catalog(connection);
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** All rows as they are at one moment. The connection is in a transaction that sees no other. */
    Manifest writeTo(Archive.Entries entries, String program, Consumer<String> progress)
            throws SQLException, IOException {
        catalog.useFixedFormats();
        Map<String, Integer> migrations = catalog.migrations();
        List<Manifest.BackupTable> tables = new ArrayList<>();
        for (String name : catalog.tables()) {
            List<String> columns = catalog.columns(name);
            Manifest.BackupTable table = copyOut(name, columns, entries.table(name.replace("\"", "")));
            tables.add(table);
            progress.accept(name + ": " + table.rows());
        }
        // they count on outside of transactions, so later than the rows is never too low
        return new Manifest(Manifest.FORMAT, program, catalog.now(), migrations, tables, catalog.sequences());
    }

    /** What is there now: rows and checksum of a table. */
    Manifest.BackupTable copyOut(String name, List<String> columns, OutputStream into)
            throws SQLException, IOException {
        CheckedRows rows = new CheckedRows(into);
        long count = copies.copyOut("copy " + name + " (" + String.join(", ", columns) + ") to stdout", rows);
        return new Manifest.BackupTable(name, columns, count, rows.sha256());
    }

    void copyIn(Manifest.BackupTable table, InputStream rows) throws SQLException, IOException {
        copies.copyIn(
                "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin",
                rows,
                SealedOutput.CHUNK);
    }

    Catalog catalog() {
        return catalog;
    }
}
