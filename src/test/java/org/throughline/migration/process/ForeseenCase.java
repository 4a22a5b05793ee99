package org.throughline.migration.process;

import java.util.Comparator;
import java.util.List;
import org.throughline.engine.DeployedProcess;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.TaskDifferences;

/** What becomes of a case, in one form: as it was said of it, and as it came. */
record ForeseenCase(MoveOutcome outcome, List<String> to, String reason, List<TaskEffect> tasks) {

    static ForeseenCase of(CaseEffect effect) {
        return new ForeseenCase(
                effect.outcome(), effect.to().stream().sorted().toList(), effect.reason(), plain(effect.tasks()));
    }

    /** @param drawn the version where it stands afterwards */
    static ForeseenCase asItCame(InstanceState before, InstanceState after, MovedCase moved, DeployedProcess drawn) {
        List<TaskEffect> changes = plain(TaskDifferences.between(before.tasks(), after.tasks()));
        if (moved.result() == MigrationResult.FAILED) {
            return new ForeseenCase(MoveOutcome.CANNOT_MOVE, List.of(), moved.reason(), changes);
        }
        List<String> names =
                after.steps().stream().map(drawn::nameOf).distinct().sorted().toList();
        boolean stays = after.steps().equals(before.steps());
        return new ForeseenCase(stays ? MoveOutcome.STAYS : MoveOutcome.MOVES, names, null, changes);
    }

    /** A task that a move opens has an id and dates of its own moment. */
    private static List<TaskEffect> plain(List<TaskEffect> changes) {
        return changes.stream()
                .map(change -> change.change() == TaskChange.APPEARS ? withoutMoment(change) : change)
                .sorted(Comparator.comparing(TaskEffect::toString))
                .toList();
    }

    private static TaskEffect withoutMoment(TaskEffect change) {
        return new TaskEffect(
                "", change.name(), change.change(), null, change.toWho(), null, null, List.of(), List.of());
    }
}
