package org.throughline.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.throughline.database.DatabaseAccess;

/** Loads a backup into an empty database, whole or not at all. */
public final class Restore {

    private final DatabaseAccess access;
    private final ShippedMigrations migrations;
    private final Consumer<String> progress;

    /** @param coded the migrations that are no scripts */
    public Restore(DatabaseAccess access, Collection<JavaMigration> coded, Consumer<String> progress) {
        this.access = access;
        this.migrations = new ShippedMigrations(access, coded);
        this.progress = progress;
    }

    /**
     * Leaves the database loaded, upgraded to today's version, and marked as not finished until {@link #release}.
     *
     * @throws BackupProblem where it did not come about; the database is empty then, or marked
     */
    public void from(WholeBackup backup) {
        Manifest manifest = backup.manifest();
        try {
            migrations.requireKnown(manifest.migrations());
            begin();
        } catch (SQLException | IOException e) {
            throw new BackupProblem("Nothing was restored: " + e.getMessage(), e);
        }
        try {
            migrations.runExactly(manifest.migrations());
            load(backup);
            migrations.runRest();
            progress.accept(manifest.rows() + " rows are there, with the checksums that they had");
        } catch (Exception e) {
            undo(e);
            throw e instanceof BackupProblem known
                    ? known
                    : new BackupProblem("Nothing was restored, the database is empty again: " + e.getMessage(), e);
        }
    }

    /** To be called when the restored data was found good: from now on the program starts on it. */
    public void release() {
        try (Connection connection = access.owner().dataSource().getConnection()) {
            new RestoreMark(connection).clear();
        } catch (SQLException e) {
            throw new BackupProblem("The database stays marked as not finished: " + e.getMessage(), e);
        }
    }

    private void begin() throws SQLException {
        try (Connection connection = access.owner().dataSource().getConnection()) {
            RestoreMark mark = new RestoreMark(connection);
            if (mark.isSet()) {
                progress.accept("Clearing away an earlier restore that did not finish");
                migrations.undo();
            } else if (!new Catalog(connection).isEmpty()) {
                throw new BackupProblem("The database is not empty. A backup is restored into an empty one only: name"
                        + " another folder with THROUGHLINE_DATABASE_DIRECTORY, or another database.");
            }
            mark.set();
        }
    }

    private void load(WholeBackup backup) throws Exception {
        try (Connection connection = access.owner().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new TableLoad(new DatabaseCopy(connection), backup.manifest(), progress).from(backup);
            connection.commit();
        }
    }

    private void undo(Exception cause) {
        try (Connection connection = access.owner().dataSource().getConnection()) {
            migrations.undo();
            new RestoreMark(connection).clear();
        } catch (SQLException | FlywayException marked) {
            cause.addSuppressed(marked);
            progress.accept(
                    "The database could not be emptied again; it is marked, and Throughline does not start on it");
        }
    }
}
