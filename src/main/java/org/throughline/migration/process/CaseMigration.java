package org.throughline.migration.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.MigrationImpossible;
import org.throughline.engine.TaskRefresh;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
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

    /** No case has more open tasks at once. */
    private static final int AT_MOST = 1000;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskRefresh refresh;
    private final Cases cases;
    private final Timeline timeline;
    private final InstanceStates states;
    private final CaseProcesses processes;
    private final InstanceMigrations migrations;

    CaseMigration(
            RuntimeService runtime,
            TaskService tasks,
            TaskRefresh refresh,
            Cases cases,
            Timeline timeline,
            InstanceStates states,
            CaseProcesses processes,
            InstanceMigrations migrations) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.refresh = refresh;
        this.cases = cases;
        this.timeline = timeline;
        this.states = states;
        this.processes = processes;
        this.migrations = migrations;
    }

    /**
     * @param by who started the move
     * @return where it stood, and where it stands now; empty where nothing was to be moved
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    Optional<MovedPosition> move(String processInstanceId, PlannedMigration planned, String by) {
        // people and timers of the case wait for the move, and the move for them
        processes.lock(processInstanceId);
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (process == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        MigrationRoute migrationRoute = planned.route();
        if (process.getProcessDefinitionId().equals(migrationRoute.to().definitionId())) {
            return Optional.empty();
        }
        InstanceState before = requireWay(processInstanceId, migrationRoute);
        begin(processInstanceId, migrationRoute);
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                == 0) {
            return Optional.empty();
        }
        List<Task> open =
                tasks.createTaskQuery().processInstanceId(processInstanceId).listPage(0, AT_MOST);
        migrate(processInstanceId, planned);
        open.forEach(task -> refresh(task, migrationRoute));
        recordEvent(process, migrationRoute, by);
        return Optional.of(
                MovedPositions.of(before, migrationRoute, states.tasks(processInstanceId, migrationRoute.to())));
    }

    /** Checked before anything is changed, in the words of the preview. */
    private InstanceState requireWay(String processInstanceId, MigrationRoute migrationRoute) {
        InstanceState instanceState = states.find(processInstanceId);
        MigrationRefusal migrationRefusal = MigrationOutcome.routed(
                        instanceState, migrationRoute, instanceState.tasks())
                .refusal();
        if (migrationRefusal != null) {
            throw new MigrationRefused(migrationRefusal);
        }
        return instanceState;
    }

    private void begin(String processInstanceId, MigrationRoute migrationRoute) {
        if (migrationRoute.begun().isEmpty()) {
            return;
        }
        ActivityInstance tree = runtime.getActivityInstance(processInstanceId);
        for (Map.Entry<String, String> way : migrationRoute.begun().entrySet()) {
            Arrays.stream(tree.getActivityInstances(way.getKey()))
                    .forEach(left -> runtime.createProcessInstanceModification(processInstanceId)
                            .startBeforeActivity(way.getValue())
                            .cancelActivityInstance(left.getId())
                            .execute());
        }
    }

    private void migrate(String processInstanceId, PlannedMigration planned) {
        try {
            migrations.migrate(processInstanceId, planned.instructions());
        } catch (MigrationImpossible impossible) {
            throw new MigrationRefused(EngineRefusalTexts.ofInstance(impossible.failures(), planned.route()));
        }
    }

    private void refresh(Task task, MigrationRoute migrationRoute) {
        String step = task.getTaskDefinitionKey();
        String target = migrationRoute.kept().getOrDefault(step, step);
        refresh.refresh(
                task.getId(),
                migrationRoute.redates(step, target),
                migrationRoute.retimes(step, target),
                migrationRoute.reassigns(step, target));
    }

    private void recordEvent(ProcessInstance process, MigrationRoute migrationRoute, String by) {
        cases.find(process.getBusinessKey() == null ? "" : process.getBusinessKey())
                .ifPresent(summary -> timeline.record(
                        summary.caseId(),
                        "process",
                        by,
                        "timeline.case-moved",
                        migrationRoute.to().name(),
                        migrationRoute.to().version()));
    }
}
