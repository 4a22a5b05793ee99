package org.throughline.designer.process;

import org.throughline.designer.effect.MigrationRefusal;

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
