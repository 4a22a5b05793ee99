package org.throughline.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Takes the state of one moment out of a database in use, whole, into one file. */
public final class Backup {

    private final DataSource database;
    private final String program;
    private final Consumer<String> progress;

    /** @param program the version that makes the backup */
    public Backup(DataSource database, String program, Consumer<String> progress) {
        this.database = database;
        this.program = program;
        this.progress = progress;
    }

    /**
     * Writes the file, reads it again to its end, and only then gives it its name.
     *
     * @throws BackupProblem where it did not come about; no file is left then
     */
    public void to(Path file, Optional<Passphrase> passphrase) {
        try {
            BackupFile.requireFree(file);
            BackupFile.create(file, out -> write(out, passphrase), written -> {
                Manifest manifest = read(written, passphrase);
                progress.accept(manifest.tables().size() + " tables, " + manifest.rows() + " rows, as of "
                        + manifest.takenAt() + (passphrase.isPresent() ? ", encrypted" : ", NOT encrypted"));
            });
        } catch (BackupProblem known) {
            throw known;
        } catch (SQLException | IOException e) {
            throw new BackupProblem("The backup was not made: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(OutputStream file, Optional<Passphrase> passphrase) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            DatabaseCopy copy = new DatabaseCopy(connection);
            Archive.write(file, passphrase, entries -> copy.writeTo(entries, program, progress));
            connection.rollback();
        }
    }

    /** Reads a backup to its end and holds each table against its checksum. */
    static Manifest read(Path file, Optional<Passphrase> passphrase) throws Exception {
        TableDigests seen = new TableDigests();
        Manifest manifest = Archive.read(file, passphrase, seen);
        seen.requireSame(manifest);
        return manifest;
    }
}
