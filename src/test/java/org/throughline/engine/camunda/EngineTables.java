package org.throughline.engine.camunda;

import org.flywaydb.core.api.migration.JavaMigration;

/** The engine's own migration, for tests that migrate without the program. */
public final class EngineTables {

    private EngineTables() {}

    public static JavaMigration migration() {
        return new CamundaSchema();
    }
}
