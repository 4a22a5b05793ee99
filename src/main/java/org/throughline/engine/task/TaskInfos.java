package org.throughline.engine.task;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskQualification;

/** Describes the engine's task in the words of the API. Works within an engine command only. */
final class TaskInfos {

    private TaskInfos() {}

    static TaskInfo of(TaskEntity task) {
        ProcessDefinitionEntity process = task.getExecution().getProcessDefinition();
        return new TaskInfo(
                task.getId(),
                new TaskInfo.TaskElement(
                        task.getTaskDefinitionKey(), task.getName(), formId(task), TaskOfferDecorator.properties(task)),
                new TaskInfo.TaskProcess(
                        process.getKey(),
                        process.getId(),
                        task.getProcessInstanceId(),
                        caseId(task),
                        task.getExecution().getProcessBusinessKey()),
                task.getAssignee(),
                candidateGroups(task),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                task.getPriority());
    }

    static TaskQualification qualification(TaskEntity task) {
        return TaskQualification.of(TaskOfferDecorator.properties(task));
    }

    /** Links removed in this very command are still listed by the task, and no longer count. */
    static Set<String> candidateGroups(TaskEntity task) {
        Set<String> groups = new LinkedHashSet<>();
        for (IdentityLinkEntity link : task.getIdentityLinks()) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null && !isDeleted(link)) {
                groups.add(link.getGroupId());
            }
        }
        return groups;
    }

    private static boolean isDeleted(DbEntity entity) {
        return Context.getCommandContext().getDbEntityManager().isDeleted(entity);
    }

    private static String formId(TaskEntity task) {
        Expression key = task.getTaskDefinition().getCamundaFormDefinitionKey();
        Object value = key == null ? null : key.getValue(task);
        return value == null ? null : value.toString();
    }

    private static UUID caseId(TaskEntity task) {
        Object value = task.getExecution().getVariable(CaseVariables.CASE_ID);
        return value == null ? null : UUID.fromString(value.toString());
    }

    private static java.time.Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
