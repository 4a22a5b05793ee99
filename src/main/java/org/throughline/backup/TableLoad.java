package org.throughline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the tables within one transaction, as their owner: no reference and no trigger judges a row on its way in. */
final class TableLoad {

    private final DatabaseCopy copy;
    private final Catalog catalog;
    private final Manifest manifest;
    private final Consumer<String> progress;

    TableLoad(DatabaseCopy copy, Manifest manifest, Consumer<String> progress) {
        this.copy = copy;
        this.catalog = copy.catalog();
        this.manifest = manifest;
        this.progress = progress;
    }

    void from(WholeBackup backup) throws Exception {
        catalog.useFixedFormats();
        requireSameTables();
        List<Catalog.TableGuard> references = catalog.references();
        List<Catalog.TableGuard> triggers = catalog.triggers();
        references.forEach(guard -> catalog.execute(guard.drop()));
        triggers.forEach(guard -> catalog.execute(guard.drop()));
        // what migrations put in is in the backup, as it had become
        catalog.execute("truncate " + String.join(", ", catalog.tables()));
        fill(backup);
        requireSameRows();
        manifest.sequences().forEach(catalog::setSequence);
        references.forEach(guard -> catalog.execute(guard.restore()));
        triggers.forEach(guard -> catalog.execute(guard.restore()));
        catalog.execute("analyze");
    }

    private void requireSameTables() {
        Set<String> here = new HashSet<>();
        catalog.tables().forEach(table -> here.add(table + catalog.columns(table)));
        Set<String> there = manifest.tables().stream()
                .map(table -> table.name() + table.columns())
                .collect(Collectors.toSet());
        if (!here.equals(there)) {
            here.removeAll(there);
            throw new BackupProblem("The tables that the migrations made are not those of the backup: " + here);
        }
    }

    private void fill(WholeBackup backup) throws Exception {
        Map<String, Manifest.BackupTable> tables = manifest.tables().stream()
                .collect(Collectors.toMap(table -> table.name().replace("\"", ""), Function.identity()));
        backup.readAgain((name, rows) -> take(tables.get(name), rows));
    }

    private void take(Manifest.BackupTable table, InputStream rows) throws SQLException, IOException {
        if (table == null) {
            throw ChunkSeal.damaged();
        }
        copy.copyIn(table, rows);
        progress.accept(table.name() + ": " + table.rows());
    }

    /** Read out again, every table gives the bytes that it came from. */
    private void requireSameRows() throws SQLException, IOException {
        for (Manifest.BackupTable table : manifest.tables()) {
            if (!table.equals(copy.copyOut(table.name(), table.columns(), OutputStream.nullOutputStream()))) {
                throw new BackupProblem("Table " + table.name() + " did not come back as it was.");
            }
        }
    }
}
