package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations of the source folder, read without a database. */
final class ShippedMigrationFiles {

    static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z0-9_]+)\\.sql");

    private ShippedMigrationFiles() {}

    /** Callbacks of Flyway's are among them. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null for a callback. */
    static String version(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : null;
    }

    static boolean isNumberedByModule(String version) {
        return MigrationVersion.fromVersion(version).compareTo(SchemaUpgrade.LAST_NUMBERED_BY_MODULE) <= 0;
    }

    /** Version, description and checksum as Flyway keeps them in a database. */
    static String fingerprint(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no migration");
        }
        return name.group(1) + "," + name.group(2).replace('_', ' ') + "," + checksum(file);
    }

    private static int checksum(Path file) {
        CRC32 sum = new CRC32();
        try {
            Files.readAllLines(file).forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (int) sum.getValue();
    }
}
