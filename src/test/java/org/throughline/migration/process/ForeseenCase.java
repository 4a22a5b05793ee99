package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.EventTimerEffect.EventTimerChange;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.TaskDifferences;

/**
 * What becomes of a case, in one form: as it was said of it, and as it came.
 *
 * @param events the timers of events that it waits at afterwards: those that go on with their moments, the others as set anew
 */
record ForeseenCase(MoveOutcome outcome, List<String> to, String reason, List<TaskEffect> tasks, List<String> events) {

    /** @param waiting the timers of events that it waits at before */
    static ForeseenCase of(CaseEffect effect, List<EventTimer> waiting) {
        return new ForeseenCase(
                effect.outcome(),
                effect.to().stream().sorted().toList(),
                effect.reason(),
                plain(effect.tasks()),
                said(effect.timers(), waiting));
    }

    /** @param drawn the version where it stands afterwards */
    static ForeseenCase asItCame(
            InstanceState before,
            InstanceState after,
            MovedCase moved,
            DeployedProcess drawn,
            List<EventTimer> waited,
            List<EventTimer> waiting) {
        List<TaskEffect> changes = plain(TaskDifferences.between(before.tasks(), after.tasks()));
        if (moved.result() == MigrationResult.FAILED) {
            return new ForeseenCase(MoveOutcome.CANNOT_MOVE, List.of(), moved.reason(), changes, came(waited, waiting));
        }
        List<String> names =
                after.steps().stream().map(drawn::nameOf).distinct().sorted().toList();
        boolean stays = after.steps().equals(before.steps());
        return new ForeseenCase(
                stays ? MoveOutcome.STAYS : MoveOutcome.MOVES, names, null, changes, came(waited, waiting));
    }

    private static List<String> said(List<EventTimerEffect> effects, List<EventTimer> waiting) {
        List<String> goOn = waiting.stream().map(ForeseenCase::goesOn).collect(Collectors.toCollection(ArrayList::new));
        effects.forEach(effect -> goOn.remove(effect.eventId() + " at " + effect.at()));
        Stream<String> anew = effects.stream()
                .filter(effect -> effect.change() != EventTimerChange.REMOVED)
                .map(effect -> effect.eventId() + " anew");
        return Stream.concat(goOn.stream(), anew).distinct().sorted().toList();
    }

    private static List<String> came(List<EventTimer> before, List<EventTimer> after) {
        return after.stream()
                .map(timer -> before.contains(timer) ? goesOn(timer) : timer.eventId() + " anew")
                .distinct()
                .sorted()
                .toList();
    }

    private static String goesOn(EventTimer timer) {
        return timer.eventId() + " at " + timer.at();
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
                "",
                change.name(),
                change.change(),
                null,
                change.toWho(),
                null,
                null,
                null,
                change.toPriority(),
                List.of(),
                List.of());
    }
}
