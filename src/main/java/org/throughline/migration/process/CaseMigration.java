package org.throughline.migration.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.EventTimers;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.MigrationImpossible;
import org.throughline.engine.TaskRefresh;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.MovedPositions;

/**
 * Moves one running process to another version, with its open tasks, its row on the work list and its entry in the case.
 * Rehearsal and reality both go through here, each within a transaction and an engine context of its own.
 */
@Component
class CaseMigration {

    private final RuntimeService runtime;
    private final TaskRefresh refresh;
    private final Timeline timeline;
    private final InstanceStates states;
    private final CaseProcesses processes;
    private final InstanceMigrations migrations;
    private final EventTimers events;

    CaseMigration(
            RuntimeService runtime,
            TaskRefresh refresh,
            Timeline timeline,
            InstanceStates states,
            CaseProcesses processes,
            InstanceMigrations migrations,
            EventTimers events) {
        this.runtime = runtime;
        this.refresh = refresh;
        this.timeline = timeline;
        this.states = states;
        this.processes = processes;
        this.migrations = migrations;
        this.events = events;
    }

    /**
     * @param plan the way of a process that stands so; null where it stays where it is. Asked while nobody else can act on
     *     the case
     * @param by who started the move
     * @return where it stood, and where it stands now; empty where nothing was to be moved
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    Optional<MovedPosition> move(String processInstanceId, PlannedMigration planned, String by) {
        String target = planned.route().to().definitionId();
        return move(processInstanceId, stands -> stands.definitionId().equals(target) ? null : planned, by);
    }

    /** @param routes the way of a process that stands so; null where it is there already */
    Optional<MovedPosition> move(
            String processInstanceId, Function<InstanceState, PlannedMigration> routes, String by) {
        // people and timers of the case wait for the move, and the move for them
        processes.lock(processInstanceId);
        InstanceState before = states.find(processInstanceId);
        if (before == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        PlannedMigration planned = routes.apply(before);
        if (planned == null) {
            return Optional.empty();
        }
        requireWay(before, planned.route());
        List<EventTimer> timers = events.of(processInstanceId);
        InstanceState ready = begin(before, planned.route());
        if (ready == null) {
            return Optional.empty();
        }
        migrate(ready, planned);
        events.putBack(processInstanceId, planned.reverse().events());
        recordEvent(ready, planned.route(), by);
        return Optional.of(MovedPositions.of(
                before,
                timers,
                planned.route(),
                states.tasks(processInstanceId, planned.route().to())));
    }

    /** Checked before anything is changed, in the words of the preview. */
    private static void requireWay(InstanceState instanceState, MigrationRoute migrationRoute) {
        MigrationRefusal migrationRefusal = MigrationOutcome.routed(
                        instanceState, migrationRoute, instanceState.tasks())
                .refusal();
        if (migrationRefusal != null) {
            throw new MigrationRefused(migrationRefusal);
        }
    }

    /** @return where it stands then; null where it has come to its end by it */
    private InstanceState begin(InstanceState before, MigrationRoute migrationRoute) {
        if (before.steps().stream().noneMatch(migrationRoute.begun()::containsKey)) {
            return before;
        }
        String id = before.processInstanceId();
        ActivityInstance tree = runtime.getActivityInstance(id);
        for (Map.Entry<String, String> way : migrationRoute.begun().entrySet()) {
            Arrays.stream(tree.getActivityInstances(way.getKey()))
                    .forEach(left -> runtime.createProcessInstanceModification(id)
                            .startBeforeActivity(way.getValue())
                            .cancelActivityInstance(left.getId())
                            .execute());
        }
        return states.find(id);
    }

    private void migrate(InstanceState ready, PlannedMigration planned) {
        try {
            migrations.migrate(ready.processInstanceId(), planned.instructions(), () -> ready.tasks()
                    .forEach(task -> refresh(task, planned)));
        } catch (MigrationImpossible impossible) {
            throw new MigrationRefused(EngineRefusalTexts.ofInstance(impossible.failures(), planned.route()));
        }
    }

    private void refresh(InstanceTask task, PlannedMigration planned) {
        MigrationRoute migrationRoute = planned.route();
        String target = migrationRoute.kept().getOrDefault(task.step(), task.step());
        refresh.refresh(
                task.id(),
                migrationRoute.redates(task.step(), target),
                migrationRoute.retimes(task.step(), target),
                migrationRoute.reassigns(task.step(), target),
                planned.reverse().restoration(task.id(), target, task.assignee(), task.due()));
    }

    private void recordEvent(InstanceState moved, MigrationRoute migrationRoute, String by) {
        timeline.recordOfCase(
                moved.caseNumber(),
                "process",
                by,
                "timeline.case-moved",
                migrationRoute.to().name(),
                migrationRoute.to().version());
    }
}
