package org.throughline.designer.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.designer.effect.Outcome;
import org.throughline.designer.effect.Refusal;
import org.throughline.designer.effect.Route;
import org.throughline.designer.effect.RunningProcesses;
import org.throughline.designer.effect.Standing;
import org.throughline.engine.TaskRefresh;

/**
 * Moves one running process to another version, with its open tasks, its row on the work list and its entry in the case.
 * Rehearsal and reality both go through here, each within a transaction and an engine context of its own.
 */
@Component
class CaseMove {

    /** No case has more open tasks at once. */
    private static final int AT_MOST = 1000;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskRefresh refresh;
    private final Cases cases;
    private final Timeline timeline;
    private final RunningProcesses running;
    private final JdbcClient jdbc;

    CaseMove(
            RuntimeService runtime,
            TaskService tasks,
            TaskRefresh refresh,
            Cases cases,
            Timeline timeline,
            RunningProcesses running,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.refresh = refresh;
        this.cases = cases;
        this.timeline = timeline;
        this.running = running;
        this.jdbc = jdbc;
    }

    /**
     * @param by who started the move
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    void move(String processInstanceId, PlannedRoute planned, String by) {
        lock(processInstanceId);
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (process == null) {
            throw new MoveRefused(Refusal.of(Refusal.ENDED));
        }
        Route route = planned.route();
        if (process.getProcessDefinitionId().equals(route.to().definitionId())) {
            return;
        }
        requireWay(processInstanceId, route);
        begin(processInstanceId, route);
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                == 0) {
            return;
        }
        List<Task> open =
                tasks.createTaskQuery().processInstanceId(processInstanceId).listPage(0, AT_MOST);
        migrate(processInstanceId, planned);
        open.forEach(task -> refresh(task, route));
        tell(process, route, by);
    }

    /** People and timers of the case wait for the move, and the move for them. */
    private void lock(String processInstanceId) {
        jdbc.sql("""
                        select root.id_ from act_ru_execution process
                        join act_ru_execution root on root.id_ = process.root_proc_inst_id_
                        where process.id_ = ? for no key update of root
                        """).param(processInstanceId).query(String.class).list();
    }

    /** Told before anything is touched, in the words of the preview. */
    private void requireWay(String processInstanceId, Route route) {
        Standing standing = running.find(processInstanceId);
        Refusal refusal = Outcome.routed(standing, route, standing.tasks()).refusal();
        if (refusal != null) {
            throw new MoveRefused(refusal);
        }
    }

    private void begin(String processInstanceId, Route route) {
        if (route.begun().isEmpty()) {
            return;
        }
        ActivityInstance tree = runtime.getActivityInstance(processInstanceId);
        for (Map.Entry<String, String> way : route.begun().entrySet()) {
            Arrays.stream(tree.getActivityInstances(way.getKey()))
                    .forEach(left -> runtime.createProcessInstanceModification(processInstanceId)
                            .startBeforeActivity(way.getValue())
                            .cancelActivityInstance(left.getId())
                            .execute());
        }
    }

    private void migrate(String processInstanceId, PlannedRoute planned) {
        try {
            runtime.newMigration(planned.plan())
                    .processInstanceIds(processInstanceId)
                    .skipCustomListeners()
                    .skipIoMappings()
                    .execute();
        } catch (MigratingProcessInstanceValidationException invalid) {
            throw new MoveRefused(RefusalWords.ofInstance(invalid.getValidationReport(), planned.route()));
        }
    }

    private void refresh(Task task, Route route) {
        String step = task.getTaskDefinitionKey();
        String target = route.kept().getOrDefault(step, step);
        refresh.refresh(task.getId(), route.redates(step, target), route.reassigns(step, target));
    }

    private void tell(ProcessInstance process, Route route, String by) {
        cases.find(process.getBusinessKey() == null ? "" : process.getBusinessKey())
                .ifPresent(summary -> timeline.record(
                        summary.caseId(),
                        "process",
                        by,
                        "timeline.case-moved",
                        route.to().name(),
                        route.to().version()));
    }
}
