package org.throughline.staff.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.throughline.shell.SignInSettings;

/**
 * The key that the second factors' secrets are encrypted with: the one that is set, else one in the data folder of the
 * embedded database, made by chance and readable by its owner only. An outside database, which several instances may
 * share, needs the setting.
 */
@Component
class SecondFactorKey {

    private static final String FILE = "second-factor.key";
    private static final int KEY_BYTES = 32;

    private final String set;
    private final boolean embedded;
    private final Path folder;

    SecondFactorKey(SignInSettings settings, Environment environment) {
        this.set = settings.secondFactor().key();
        this.embedded = !environment.containsProperty("spring.datasource.url");
        this.folder = Path.of(environment.getProperty("throughline.database.directory", "data"));
    }

    /** Null where there is none. */
    String get() {
        if (set != null && !set.isBlank()) {
            return set;
        }
        try {
            return embedded ? kept(folder.resolve(FILE)) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all; where another instance was faster, its key holds. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly());
        Files.writeString(fresh, HexFormat.of().formatHex(key));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException theirsHolds) {
            // read below
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
