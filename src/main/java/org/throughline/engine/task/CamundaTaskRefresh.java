package org.throughline.engine.task;

import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.GivenReminders;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.TaskQualification;
import org.throughline.engine.TaskRefresh;
import org.throughline.engine.TaskRestoration;

/** The engine's own event of an update tells everybody who follows the task, as whenever somebody changes it. */
@Service
@Transactional
class CamundaTaskRefresh implements TaskRefresh {

    /** What is over when a case is moved is not given by the move. */
    private static final Predicate<String> GIVEN = listener -> true;

    private final ProcessEngineConfigurationImpl engine;
    private final TaskProjection projection;
    private final StaffLookup staffLookup;
    private final ObjectProvider<GivenReminders> given;

    CamundaTaskRefresh(
            ProcessEngineConfigurationImpl engine,
            TaskProjection projection,
            StaffLookup staffLookup,
            ObjectProvider<GivenReminders> given) {
        this.engine = engine;
        this.projection = projection;
        this.staffLookup = staffLookup;
        this.given = given;
    }

    @Override
    public void refresh(String taskId, boolean redate, boolean retime, boolean reassign, TaskRestoration former) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                date(task, redate, retime, former);
                hand(task, reassign, former);
                task.triggerUpdateEvent();
            }
            return null;
        });
    }

    @Override
    public void redate(String taskId) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                count(task, true, true);
                task.triggerUpdateEvent();
            }
            return null;
        });
    }

    @Override
    public boolean reoffer(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                return true;
            }
            ExecutionEntity execution = task.getExecution();
            drawing(execution).describe(task, execution);
            hand(task, false, TaskRestoration.NONE);
            task.triggerUpdateEvent();
            return staffLookup.anyoneFor(TaskInfos.candidateGroups(task), TaskInfos.qualification(task));
        });
    }

    private void date(TaskEntity task, boolean redate, boolean retime, TaskRestoration former) {
        ExecutionEntity execution = task.getExecution();
        drawing(execution).describe(task, execution);
        if (former.dates()) {
            task.setDueDate(former.formerDue() == null ? null : Date.from(former.formerDue()));
            Reminders.putBack(execution, former.formerTimers(), listener -> isGiven(task.getId(), listener));
            return;
        }
        count(task, redate, retime);
    }

    private static void count(TaskEntity task, boolean redate, boolean retime) {
        ExecutionEntity execution = task.getExecution();
        if (redate) {
            drawing(execution).date(task, execution);
        }
        if (redate || retime) {
            Reminders.recount(execution);
        }
        Reminders.restore(task, GIVEN);
    }

    private void hand(TaskEntity task, boolean reassign, TaskRestoration former) {
        ExecutionEntity execution = task.getExecution();
        TaskOfferDecorator drawing = drawing(execution);
        Set<String> groups = drawing.groups(execution);
        offer(task, groups);
        TaskQualification asked = TaskInfos.qualification(task);
        String holder = former.holder() ? former.formerHolder() : task.getAssignee();
        boolean again = reassign && !former.holder();
        String now = projection.holder(holder, drawing.drawn(execution), again, groups, asked);
        if (!Objects.equals(now, task.getAssignee())) {
            task.setAssignee(now);
        }
    }

    private boolean isGiven(String taskId, String listener) {
        return given.stream().allMatch(record -> record.isGiven(taskId, listener));
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
