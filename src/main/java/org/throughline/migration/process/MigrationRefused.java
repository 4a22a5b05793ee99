package org.throughline.migration.process;

import org.throughline.migration.impact.MigrationRefusal;

/** A process cannot be moved; nothing of it was changed. */
class MigrationRefused extends RuntimeException {

    private final transient MigrationRefusal migrationRefusal;

    MigrationRefused(MigrationRefusal migrationRefusal) {
        super(migrationRefusal.code());
        this.migrationRefusal = migrationRefusal;
    }

    MigrationRefusal refusal() {
        return migrationRefusal;
    }
}
