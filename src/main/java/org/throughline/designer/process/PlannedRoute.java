package org.throughline.designer.process;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.throughline.designer.effect.Route;

/** @param plan the same in the engine's words; without an instruction where nothing can be moved */
record PlannedRoute(Route route, MigrationPlan plan) {}
