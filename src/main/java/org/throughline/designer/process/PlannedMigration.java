package org.throughline.designer.process;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.throughline.designer.effect.MigrationRoute;

/** @param plan the same in the engine's words; without an instruction where nothing can be moved */
record PlannedMigration(MigrationRoute route, MigrationPlan plan) {}
