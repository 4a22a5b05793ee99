package org.throughline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import org.throughline.database.DatabaseAccess;
import org.throughline.database.SchemaUpgrade;

/** The migrations of this program: exactly those that a backup had run, or on to today's. */
final class ShippedMigrations {

    private static final String FOLDER = "classpath:db/migration";

    private final DatabaseAccess access;
    private final Collection<JavaMigration> coded;

    ShippedMigrations(DatabaseAccess access, Collection<JavaMigration> coded) {
        this.access = access;
        this.coded = coded;
    }

    /** Refuses a backup of a program that knows more than this one. */
    void requireKnown(Map<String, Integer> run) throws IOException {
        Set<String> unknown = new TreeSet<>(run.keySet());
        unknown.removeAll(written().keySet());
        coded.forEach(migration -> unknown.remove(migration.getVersion().getVersion()));
        if (!unknown.isEmpty()) {
            throw new BackupProblem("This backup was made by a newer Throughline (migrations " + unknown
                    + " are not known here). Restore it with that version or a later one.");
        }
    }

    /** Makes the tables as they were when the backup was made, without what today's program does after migrations. */
    void runExactly(Map<String, Integer> run) throws IOException {
        Path folder = Files.createTempDirectory("throughline-migrations-");
        try {
            for (Map.Entry<String, Resource> migration : written().entrySet()) {
                if (run.containsKey(migration.getKey())) {
                    try (InputStream text = migration.getValue().getInputStream()) {
                        Files.copy(text, folder.resolve(migration.getValue().getFilename()));
                    }
                }
            }
            Flyway flyway = configured(coded.stream()
                            .filter(migration ->
                                    run.containsKey(migration.getVersion().getVersion()))
                            .toList())
                    .locations("filesystem:" + folder)
                    .load();
            requireSame(flyway, run);
            flyway.migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    void runRest() {
        SchemaUpgrade.run(configured(coded).locations(FOLDER).load());
    }

    /** Leaves the database as empty as it was. */
    void undo() {
        configured(List.of()).cleanDisabled(false).locations(FOLDER).load().clean();
    }

    private static void requireSame(Flyway flyway, Map<String, Integer> run) {
        for (MigrationInfo migration : flyway.info().all()) {
            Integer then = run.get(migration.getVersion().getVersion());
            Integer now = migration.getResolvedChecksum();
            if (then != null && !then.equals(now)) {
                throw new BackupProblem("Migration " + migration.getVersion()
                        + " of this program is not the one that the backup's program had.");
            }
        }
    }

    private FluentConfiguration configured(Collection<JavaMigration> used) {
        return Flyway.configure()
                .dataSource(access.owner().dataSource())
                .javaMigrations(used.toArray(JavaMigration[]::new))
                .placeholders(Map.of(
                        "runtimeRole", String.valueOf(access.runtime().user()).replace("'", "''")))
                // lets migrations run although a restore is under way here
                .initSql("set throughline.restore = 'on'");
    }

    private static Map<String, Resource> written() throws IOException {
        Map<String, Resource> found = new TreeMap<>();
        Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*__*.sql");
        Arrays.stream(all)
                .forEach(file -> found.put(
                        file.getFilename().substring(1, file.getFilename().indexOf("__")), file));
        return found;
    }
}
