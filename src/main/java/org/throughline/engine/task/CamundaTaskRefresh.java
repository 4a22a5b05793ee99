package org.throughline.engine.task;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.TaskObserver;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.TaskRefresh;

@Service
@Transactional
class CamundaTaskRefresh implements TaskRefresh {

    /** What is over when a case is moved is not given by the move. */
    private static final Predicate<String> GIVEN = listener -> true;

    private final ProcessEngineConfigurationImpl engine;
    private final TaskProjection projection;
    private final TaskReporter reporter;

    CamundaTaskRefresh(ProcessEngineConfigurationImpl engine, TaskProjection projection, TaskReporter reporter) {
        this.engine = engine;
        this.projection = projection;
        this.reporter = reporter;
    }

    @Override
    public void refresh(String taskId, boolean redate, boolean retime, boolean reassign) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                refresh(task, redate, retime, reassign);
            }
            return null;
        });
    }

    private void refresh(TaskEntity task, boolean redate, boolean retime, boolean reassign) {
        ExecutionEntity execution = task.getExecution();
        TaskOfferDecorator drawing = drawing(execution);
        drawing.describe(task, execution);
        if (redate) {
            drawing.date(task, execution);
        }
        if (redate || retime) {
            Reminders.recount(execution);
        }
        Reminders.restore(task, GIVEN);
        Set<String> groups = drawing.groups(execution);
        offer(task, groups);
        String holder = projection.holder(
                task.getAssignee(), drawing.drawn(execution), reassign, groups, TaskInfos.requiredLicence(task));
        if (!Objects.equals(holder, task.getAssignee())) {
            task.setAssignee(holder);
        }
        task.triggerUpdateEvent();
        reporter.describe(task, TaskObserver::changed);
    }

    private static TaskOfferDecorator drawing(ExecutionEntity execution) {
        UserTaskActivityBehavior behavior =
                (UserTaskActivityBehavior) execution.getActivity().getActivityBehavior();
        return (TaskOfferDecorator) behavior.getTaskDecorator();
    }

    private static void offer(TaskEntity task, Set<String> wanted) {
        Set<String> present = TaskInfos.candidateGroups(task);
        wanted.stream().filter(group -> !present.contains(group)).forEach(task::addCandidateGroup);
        present.stream().filter(group -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
    }
}
