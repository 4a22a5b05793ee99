package org.throughline.migration.process;

import org.throughline.engine.MigrationInstructions;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.ReverseRoute;

/**
 * @param instructions the same in the engine's words; without any where nothing can be moved
 * @param reverse what a move that is taken back puts back
 */
record PlannedMigration(MigrationRoute route, MigrationInstructions instructions, ReverseRoute reverse) {

    PlannedMigration back(ReverseRoute way) {
        return new PlannedMigration(route, instructions, way);
    }
}
