package org.throughline.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file that was read to its last seal and found whole; nothing else is restored. */
public final class WholeBackup {

    private final Path file;
    private final Optional<Passphrase> passphrase;
    private final Manifest manifest;

    private WholeBackup(Path file, Optional<Passphrase> passphrase, Manifest manifest) {
        this.file = file;
        this.passphrase = passphrase;
        this.manifest = manifest;
    }

    /** @throws BackupProblem where the file is damaged, foreign, or sealed with another passphrase */
    public static WholeBackup of(Path file, Optional<Passphrase> passphrase, Consumer<String> progress) {
        if (!Files.isRegularFile(file)) {
            throw new BackupProblem("There is no file " + file + ".");
        }
        try {
            Manifest manifest = Backup.read(file, passphrase);
            progress.accept("The file is whole: " + manifest.tables().size() + " tables, " + manifest.rows()
                    + " rows, as of " + manifest.takenAt());
            return new WholeBackup(file, passphrase, manifest);
        } catch (BackupProblem known) {
            throw known;
        } catch (Exception unreadable) {
            throw new BackupProblem("The file cannot be read as a backup: " + unreadable.getMessage(), unreadable);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    void readAgain(Archive.Sink sink) throws Exception {
        Archive.read(file, passphrase, sink);
    }
}
