package org.throughline.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Exhibits;
import org.throughline.engine.TaskExhibit;
import org.throughline.engine.TaskInfo;
import org.throughline.shared.Actor;

/** Asks every module what it shows for a task's form, with the process variables that the task sees. */
@Service
@Transactional(readOnly = true)
class TaskExhibits implements Exhibits {

    private final ProcessEngineConfigurationImpl engine;
    private final Permission permission;
    private final ObjectProvider<TaskExhibit> exhibits;

    TaskExhibits(ProcessEngineConfigurationImpl engine, Permission permission, ObjectProvider<TaskExhibit> exhibits) {
        this.engine = engine;
        this.permission = permission;
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
        if (info.formId() == null || !permission.concerns(info, actor)) {
            return List.of();
        }
        Map<String, Object> variables = task.getVariables();
        return exhibits.orderedStream()
                .filter(exhibit -> exhibit.formIds().contains(info.formId()))
                .map(exhibit -> exhibit.fragmentUrl(info.caseId(), info.caseNumber(), variables))
                .toList();
    }
}
