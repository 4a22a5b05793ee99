package org.throughline.migration.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.MigrationInstructions;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.ReverseRoute;

/** Finds where the work of each old step goes; what the engine refuses of it is left out, with the reason. */
@Component
class MigrationPlanner {

    private final InstanceMigrations migrations;

    MigrationPlanner(InstanceMigrations migrations) {
        this.migrations = migrations;
    }

    PlannedMigration plan(String fromId, String toId, Map<String, String> mapping, boolean tableRedrawn) {
        MigrationInstructions instructions = migrations.plan(fromId, toId, mapping);
        MigrationRoute route = new MigrationRoute(
                instructions.kept(),
                instructions.begun(),
                refusals(instructions),
                instructions.from(),
                instructions.to(),
                tableRedrawn);
        return new PlannedMigration(route, instructions, ReverseRoute.NONE);
    }

    Set<String> activities(String definitionId) {
        return migrations.process(definitionId).activities().keySet();
    }

    private static Map<String, MigrationRefusal> refusals(MigrationInstructions instructions) {
        Map<String, MigrationRefusal> refusals = new HashMap<>();
        instructions
                .refused()
                .forEach((step, refused) -> refusals.put(
                        step,
                        EngineRefusalTexts.ofInstruction(
                                refused.failures(), step, refused.target(), instructions.from(), instructions.to())));
        return refusals;
    }
}
