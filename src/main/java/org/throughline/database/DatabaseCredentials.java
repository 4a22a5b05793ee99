package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The passwords of the embedded PostgreSQL's three roles, made once and kept in its folder for its owner's eyes only. */
record DatabaseCredentials(String superuser, String owner, String runtime) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "throughline_owner";
    static final String RUNTIME = "throughline";

    private static final int PASSWORD_BYTES = 32;

    static DatabaseCredentials generate() {
        return new DatabaseCredentials(password(), password(), password());
    }

    /** @return empty where the folder was made by a version without passwords, or the file was lost */
    static Optional<DatabaseCredentials> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            kept.load(in);
        }
        return kept.stringPropertyNames().containsAll(List.of(SUPERUSER, OWNER, RUNTIME))
                ? Optional.of(new DatabaseCredentials(
                        kept.getProperty(SUPERUSER), kept.getProperty(OWNER), kept.getProperty(RUNTIME)))
                : Optional.empty();
    }

    /** Whole or not at all, also when the power fails. */
    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(SUPERUSER, superuser);
        kept.setProperty(OWNER, owner);
        kept.setProperty(RUNTIME, runtime);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.createFile(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            kept.store(out, "Passwords of the embedded PostgreSQL");
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "passwords of " + SUPERUSER + ", " + OWNER + " and " + RUNTIME;
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
