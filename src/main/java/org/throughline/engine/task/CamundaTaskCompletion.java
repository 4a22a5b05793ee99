package org.throughline.engine.task;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskReadLog;
import org.throughline.engine.form.OfferedActivities;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.ReadOnce;
import org.throughline.shared.Rejection;

@Service
@Transactional
class CamundaTaskCompletion implements TaskCompletion {

    /** PostgreSQL's word for two transactions that wait for each other, such as ours and a timer of the same case. */
    private static final String DEADLOCK = "40P01";

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final HistoryService history;
    private final CaseLock lock;
    private final TaskPermission taskPermission;
    private final TaskForms forms;
    private final OfferedActivities offered;
    private final TaskSubmission submission;
    private final ObjectProvider<TaskReadLog> readLog;

    CamundaTaskCompletion(
            ProcessEngineConfigurationImpl engine,
            TaskService tasks,
            HistoryService history,
            CaseLock lock,
            TaskPermission taskPermission,
            TaskForms forms,
            OfferedActivities offered,
            TaskSubmission submission,
            ObjectProvider<TaskReadLog> readLog) {
        this.engine = engine;
        this.tasks = tasks;
        this.history = history;
        this.lock = lock;
        this.taskPermission = taskPermission;
        this.forms = forms;
        this.offered = offered;
        this.submission = submission;
        this.readLog = readLog;
    }

    @Override
    public Optional<TaskInfo> find(String taskId) {
        return inEngine(taskId, task -> task == null ? Optional.empty() : Optional.of(TaskInfos.of(task)));
    }

    @Override
    public boolean concerns(TaskInfo task, Actor actor) {
        return taskPermission.concerns(task, actor);
    }

    @Override
    public void claim(String taskId, Actor actor) {
        changing(taskId, task -> {
            TaskInfo info = TaskInfos.of(task);
            taskPermission.requireWork(info, actor);
            if (!actor.isNamed(info.assignee())) {
                tasks.setAssignee(taskId, actor.username());
            }
        });
    }

    @Override
    public void unclaim(String taskId, Actor actor) {
        changing(taskId, task -> {
            if (!actor.isNamed(task.getAssignee())) {
                throw Rejection.forbidden("task-not-yours");
            }
            tasks.setAssignee(taskId, null);
        });
    }

    @Override
    public void assign(String taskId, String assignee, Actor supervisor) {
        changing(taskId, task -> {
            TaskInfo info = TaskInfos.of(task);
            taskPermission.requireAssigning(info, supervisor);
            taskPermission.requireFit(info, assignee);
            tasks.setAssignee(taskId, assignee);
        });
    }

    @Override
    public TaskForm open(String taskId, Actor actor, Locale locale) {
        return inEngine(taskId, task -> {
            TaskInfo info = TaskInfos.of(required(task, taskId));
            if (!taskPermission.concerns(info, actor)) {
                throw Rejection.forbidden("task-not-yours");
            }
            DeployedForm form = forms.form(task);
            String schema = offered.asked(form, locale, actor);
            readLog.forEach(log -> log.formOpened(info, actor));
            return new TaskForm(
                    info, new DeployedForm(form.id(), form.version(), schema), forms.data(task, info, form, actor));
        });
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers, Integer formVersion, Actor actor) {
        changing(taskId, task -> {
            submission.submit(task, answers, formVersion, actor);
            tasks.complete(taskId);
        });
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers, Actor actor) {
        complete(taskId, answers, null, actor);
    }

    private void changing(String taskId, Consumer<TaskEntity> change) {
        lock.take(taskId);
        try {
            inEngine(taskId, task -> {
                change.accept(required(task, taskId));
                return null;
            });
        } catch (OptimisticLockingException changedMeanwhile) {
            throw Rejection.conflict(isEnded(taskId) ? "task-completed" : "task-stale");
        } catch (ProcessEngineException wrapped) {
            throw refusalWithin(wrapped);
        }
    }

    /** The engine wraps what a listener throws; the person gets what was refused, not that a listener failed. */
    private static RuntimeException refusalWithin(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection || cause instanceof FormRefused) {
                return (RuntimeException) cause;
            }
            if (cause instanceof StepRefusal) {
                return Rejection.conflict("step-refused");
            }
            if (cause instanceof SQLException database && DEADLOCK.equals(database.getSQLState())) {
                return Rejection.conflict("task-stale");
            }
        }
        return wrapped;
    }

    private <T> T inEngine(String taskId, Function<TaskEntity, T> work) {
        return ReadOnce.during(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> work.apply(context.getTaskManager().findTaskById(taskId))));
    }

    private boolean isEnded(String taskId) {
        return history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .count()
                > 0;
    }

    private TaskEntity required(TaskEntity task, String taskId) {
        if (task != null) {
            return task;
        }
        boolean ended = history.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
        throw ended ? Rejection.conflict("task-completed") : Rejection.notFound("task-unknown");
    }
}
