package org.throughline.migration.process;

import org.throughline.engine.MigrationInstructions;
import org.throughline.migration.impact.MigrationRoute;

/** @param instructions the same in the engine's words; without any where nothing can be moved */
record PlannedMigration(MigrationRoute route, MigrationInstructions instructions) {}
