package org.throughline.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Upgrades a database to the schema of this program. Migrations are numbered in the order in which they run, across all
 * modules. Up to {@link #LAST_NUMBERED_BY_MODULE} each module had a hundred of its own, so that an older database may
 * lack a number below its highest: what it lacks of those runs first, then everything newer in strict order (ADR 20).
 */
public final class SchemaUpgrade {

    static final MigrationVersion LAST_NUMBERED_BY_MODULE = MigrationVersion.fromVersion("1911");

    private SchemaUpgrade() {}

    public static void run(Flyway flyway) {
        if (lacksOneNumberedByModule(flyway)) {
            Flyway.configure(flyway.getConfiguration().getClassLoader())
                    .configuration(flyway.getConfiguration())
                    .outOfOrder(true)
                    .target(LAST_NUMBERED_BY_MODULE)
                    .load()
                    .migrate();
        }
        flyway.migrate();
    }

    private static boolean lacksOneNumberedByModule(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.IGNORED)
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version.compareTo(LAST_NUMBERED_BY_MODULE) <= 0);
    }
}
