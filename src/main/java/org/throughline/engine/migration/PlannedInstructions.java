package org.throughline.engine.migration;

import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.MigrationInstructions;

/** @param plan the same in the engine's words; without an instruction where nothing can be carried over */
record PlannedInstructions(
        DeployedProcess from,
        DeployedProcess to,
        Map<String, String> kept,
        Map<String, String> begun,
        Map<String, RefusedInstruction> refused,
        MigrationPlan plan)
        implements MigrationInstructions {}
