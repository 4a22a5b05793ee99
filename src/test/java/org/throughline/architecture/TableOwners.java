package org.throughline.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.architecture.SqlReader.Mention;
import org.throughline.architecture.SqlReader.Use;

/**
 * Which module owns which table and view: the one in whose folder of migrations it was created. A later migration of the
 * owner may give it away, by a comment in the database that begins {@code Owned by <module>.}
 */
final class TableOwners {

    static final String OF_THE_ENGINE = "act_";
    static final String PUBLISHED = "published_";

    private static final Pattern GIVEN =
            Pattern.compile("comment\\s+on\\s+(?:table|view)\\s+(\\w+)\\s+is\\s+'Owned by (\\w+)\\.");

    private final Map<String, String> owners = new HashMap<>();

    /** One file of migrations, and the module that it stands with. */
    record Migration(String module, String name, String sql) {}

    /** In the order in which they are run. */
    static List<Migration> migrations(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__\\w+\\.sql"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(TableOwners::migration)
                    .toList();
        }
    }

    private static Migration migration(Path file) {
        try {
            return new Migration(
                    file.getParent().getFileName().toString(),
                    file.getFileName().toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Takes over what a migration creates, drops and gives away. */
    void run(Migration migration) {
        for (Mention mention : SqlReader.read(migration.sql())) {
            if (mention.use() == Use.CREATES) {
                owners.put(mention.table(), migration.module());
            } else if (mention.use() == Use.DROPS) {
                owners.remove(mention.table());
            }
        }
        Matcher given = GIVEN.matcher(migration.sql());
        while (given.find()) {
            owners.put(given.group(1), given.group(2));
        }
    }

    /** The owner of a table; null for a name that is no table of ours. */
    String of(String table) {
        return table.startsWith(OF_THE_ENGINE) ? "engine" : owners.get(table);
    }

    /** Whether SQL of this module may not name the table. */
    boolean isForeign(String table, String module) {
        String owner = of(table);
        return owner != null && !owner.equals(module) && !table.startsWith(PUBLISHED);
    }

    Map<String, String> all() {
        return owners;
    }
}
