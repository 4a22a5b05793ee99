package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.List;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;

/**
 * What becomes of a running process.
 *
 * @param to ids of the new steps, one for each old one; empty where it cannot move
 * @param tasks its open tasks afterwards; where it cannot move, as they are
 */
public record MigrationOutcome(
        MoveOutcome outcome, List<String> to, MigrationRefusal refusal, List<InstanceTask> tasks) {

    public static MigrationOutcome refused(InstanceState instanceState, MigrationRefusal refusal) {
        return new MigrationOutcome(MoveOutcome.CANNOT_MOVE, List.of(), refusal, instanceState.tasks());
    }

    /** By the route alone: the engine may still refuse it. */
    public static MigrationOutcome routed(
            InstanceState instanceState, MigrationRoute migrationRoute, List<InstanceTask> tasks) {
        List<String> to = new ArrayList<>();
        MoveOutcome outcome = MoveOutcome.STAYS;
        for (String step : instanceState.steps()) {
            String target = migrationRoute.target(step);
            if (target == null) {
                return refused(instanceState, migrationRoute.refusal(step));
            }
            outcome = target.equals(step) ? outcome : MoveOutcome.MOVES;
            to.add(target);
        }
        return new MigrationOutcome(outcome, to, null, tasks);
    }
}
