package org.throughline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a backup is encrypted with: from the environment or a file, never from a command line, which others can see. */
public final class Passphrase {

    private static final String VALUE = "THROUGHLINE_BACKUP_PASSPHRASE";
    private static final String FILE = "THROUGHLINE_BACKUP_PASSPHRASE_FILE";
    private static final int SHORTEST = 12;

    private final char[] characters;

    private Passphrase(String text) {
        if (text.length() < SHORTEST) {
            throw new BackupProblem("The passphrase is shorter than " + SHORTEST + " characters and could be guessed.");
        }
        this.characters = text.toCharArray();
    }

    public static Passphrase of(String text) {
        return new Passphrase(text);
    }

    /** @return empty where none is set: the backup is then readable by whoever has the file */
    public static Optional<Passphrase> from(Map<String, String> environment) {
        String file = environment.get(FILE);
        if (file != null) {
            try {
                return Optional.of(of(Files.readString(Path.of(file)).strip()));
            } catch (IOException e) {
                throw new BackupProblem("The passphrase cannot be read from " + file + ".", e);
            }
        }
        return Optional.ofNullable(environment.get(VALUE)).map(Passphrase::of);
    }

    char[] characters() {
        return characters.clone();
    }
}
