package org.throughline.engine.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.shared.Rejection;

/** Moves the open tasks of a case when the case itself moves to another worker or team. */
@Component
public class OpenTaskTransfer {

    private static final int AT_MOST = 500;

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final TaskAudience taskAudience;
    private final TaskPermission taskPermission;

    OpenTaskTransfer(
            ProcessEngineConfigurationImpl engine,
            TaskService tasks,
            TaskAudience taskAudience,
            TaskPermission taskPermission) {
        this.engine = engine;
        this.tasks = tasks;
        this.taskAudience = taskAudience;
        this.taskPermission = taskPermission;
    }

    /** @param to null, or one who may not have the task: it goes back to its group */
    public void reassign(String caseNumber, String from, String to) {
        List<Task> held = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskAssignee(from)
                .listPage(0, AT_MOST);
        held.forEach(task -> tasks.setAssignee(task.getId(), mayHave(task.getId(), to) ? to : null));
    }

    public void reoffer(String caseNumber) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .listPage(0, AT_MOST)
                .forEach(task -> reofferTask(task.getId()));
    }

    private boolean mayHave(String taskId, String worker) {
        if (worker == null) {
            return false;
        }
        try {
            taskPermission.requireFit(info(taskId), worker);
            return true;
        } catch (Rejection unfit) {
            return false;
        }
    }

    private void reofferTask(String taskId) {
        TaskInfo task = info(taskId);
        Set<String> wanted = engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity entity = context.getTaskManager().findTaskById(taskId);
            Set<String> groups = new LinkedHashSet<>();
            for (String group : task.candidateGroups()) {
                groups.add(taskAudience.narrow(
                        group.split("@")[0], task.properties().get("teamFrom"), entity));
            }
            return groups;
        });
        wanted.stream()
                .filter(group -> !task.candidateGroups().contains(group))
                .forEach(group -> tasks.addCandidateGroup(taskId, group));
        task.candidateGroups().stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> tasks.deleteCandidateGroup(taskId, group));
    }

    private TaskInfo info(String taskId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> TaskInfos.of(context.getTaskManager().findTaskById(taskId)));
    }
}
