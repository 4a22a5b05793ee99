package org.throughline.migration.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.TaskRefresh;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.RedatedTasks.RedatedTask;

/** Gives the open tasks of one running process the dates that a changed table has for them: those and no others. */
@Component
class OpenTaskDates {

    private final DueDateImpact impact;
    private final InstanceStates states;
    private final CaseProcesses processes;
    private final TaskRefresh refresh;
    private final Timeline timeline;

    OpenTaskDates(
            DueDateImpact impact,
            InstanceStates states,
            CaseProcesses processes,
            TaskRefresh refresh,
            Timeline timeline) {
        this.impact = impact;
        this.states = states;
        this.processes = processes;
        this.refresh = refresh;
        this.timeline = timeline;
    }

    /**
     * @param by who asked for it
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    void count(String processInstanceId, String deploymentId, String by) {
        processes.lock(processInstanceId);
        InstanceState state = states.find(processInstanceId);
        if (state == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        List<RedatedTask> redated = impact.tasks(state, deploymentId).stream()
                .filter(task -> task.to() != null)
                .toList();
        redated.forEach(task -> refresh.redate(task.task().id()));
        if (!redated.isEmpty()) {
            timeline.recordOfCase(state.caseNumber(), "process", by, "timeline.tasks-redated", redated.size());
        }
    }
}
