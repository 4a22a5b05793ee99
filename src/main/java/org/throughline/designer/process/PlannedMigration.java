package org.throughline.designer.process;

import org.throughline.designer.effect.MigrationRoute;
import org.throughline.engine.MigrationInstructions;

/** @param instructions the same in the engine's words; without any where nothing can be moved */
record PlannedMigration(MigrationRoute route, MigrationInstructions instructions) {}
