package org.throughline.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskPanel;
import org.throughline.engine.TaskPanels;
import org.throughline.shared.Actor;

/** Asks every module what it shows for a task's form, with the process variables that the task sees. */
@Service
@Transactional(readOnly = true)
class ModuleTaskPanels implements TaskPanels {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskPermission taskPermission;
    private final ObjectProvider<TaskPanel> exhibits;

    ModuleTaskPanels(
            ProcessEngineConfigurationImpl engine, TaskPermission taskPermission, ObjectProvider<TaskPanel> exhibits) {
        this.engine = engine;
        this.taskPermission = taskPermission;
        this.exhibits = exhibits;
    }

    @Override
    public List<String> of(String taskId, Actor actor) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> urls(context.getTaskManager().findTaskById(taskId), actor));
    }

    private List<String> urls(TaskEntity task, Actor actor) {
        if (task == null) {
            return List.of();
        }
        TaskInfo info = TaskInfos.of(task);
        if (info.formId() == null || !taskPermission.concerns(info, actor)) {
            return List.of();
        }
        Map<String, Object> variables = task.getVariables();
        return exhibits.orderedStream()
                .filter(exhibit -> exhibit.formIds().contains(info.formId()))
                .map(exhibit -> exhibit.fragmentUrl(info.caseId(), info.caseNumber(), variables))
                .toList();
    }
}
