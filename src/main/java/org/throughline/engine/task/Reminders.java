package org.throughline.engine.task;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.throughline.engine.TaskTimer;

/** The timers of an open task that remind of it and escalate it. Works within an engine command only. */
final class Reminders {

    private static final long A_MINUTE = 60_000;

    private Reminders() {}

    /**
     * Sets them by the task's new dates and drawing; those that are no longer drawn are struck out. One that went off
     * already is set again only where its time is still to come, since the engine keeps no timer that is done.
     */
    static void recount(ExecutionEntity execution) {
        Map<String, TimerEntity> running = running(execution);
        Map<String, TimerDeclarationImpl> all = drawn(execution);
        running.forEach((listener, timer) -> {
            if (!all.containsKey(listener)) {
                timer.delete();
            }
        });
        all.forEach((listener, drawn) -> {
            TimerEntity timer = running.get(listener);
            if (timer == null) {
                createIfToCome(drawn, execution);
            } else {
                countFromItsTask(drawn, timer, execution);
            }
        });
    }

    /**
     * Those that the drawing asks for, whose time is still to come and that are not there. A task that was given other
     * dates than its drawing would give it now has had its timers by those: only if it has none at all, some are missing.
     *
     * @param given what is asked of a task without any timer: whether the one of that listener went off or was lost
     */
    static Set<String> missing(TaskEntity task, Predicate<String> given) {
        ExecutionEntity execution = task.getExecution();
        Map<String, TimerEntity> running = running(execution);
        Map<String, TimerDeclarationImpl> absent = new TreeMap<>(drawn(execution));
        absent.keySet().removeAll(running.keySet());
        if (isDatedAsDrawn(task)) {
            absent.entrySet()
                    .removeIf(drawn ->
                            isOver(drawn.getValue(), execution) && (!running.isEmpty() || given.test(drawn.getKey())));
            return absent.keySet();
        }
        boolean early = task.getDueDate() != null && task.getDueDate().after(ClockUtil.getCurrentTime());
        return running.isEmpty() && early ? absent.keySet() : Set.of();
    }

    /** Sets again those that {@link #missing} names; one that is late goes off at once. */
    static Set<String> restore(TaskEntity task, Predicate<String> given) {
        Set<String> missing = missing(task, given);
        Map<String, TimerDeclarationImpl> drawn = drawn(task.getExecution());
        missing.forEach(listener -> create(drawn.get(listener), task.getExecution()));
        return missing;
    }

    /**
     * Sets those that were to come once, at the times that they had; any other is struck out. One whose time is over by now
     * goes off at once, unless it was given meanwhile.
     */
    static void putBack(ExecutionEntity execution, List<TaskTimer> former, Predicate<String> given) {
        Map<String, TimerEntity> running = running(execution);
        Map<String, Instant> wanted =
                former.stream().collect(Collectors.toMap(TaskTimer::id, TaskTimer::at, (first, second) -> first));
        Map<String, TimerDeclarationImpl> drawn = drawn(execution);
        wanted.keySet().retainAll(drawn.keySet());
        running.forEach((listener, timer) -> {
            if (!wanted.containsKey(listener)) {
                timer.delete();
            }
        });
        wanted.forEach((listener, at) -> {
            TimerEntity timer = running.get(listener);
            boolean toCome = at.isAfter(ClockUtil.getCurrentTime().toInstant());
            if (timer == null && (toCome || !given.test(listener))) {
                timer = create(drawn.get(listener), execution);
            }
            if (timer != null) {
                timer.setDuedate(Date.from(at));
            }
        });
    }

    private static boolean isDatedAsDrawn(TaskEntity task) {
        Object drawn = task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution());
        return drawn instanceof Date due
                && task.getDueDate() != null
                && Math.abs(due.getTime() - task.getDueDate().getTime()) < A_MINUTE;
    }

    private static boolean isOver(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        return !dueAt(drawn, execution).after(ClockUtil.getCurrentTime());
    }

    private static Date dueAt(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        TimerEntity timer = drawn.createJobInstance(execution);
        execution.removeJob(timer);
        countFromItsTask(drawn, timer, execution);
        return timer.getDuedate();
    }

    private static Map<String, TimerDeclarationImpl> drawn(ExecutionEntity execution) {
        return TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(execution.getActivity())
                .getOrDefault(execution.getActivityId(), Map.of());
    }

    private static void createIfToCome(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        TimerEntity timer = create(drawn, execution);
        if (!timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            timer.delete();
        }
    }

    private static TimerEntity create(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        TimerEntity timer = drawn.createTimer(execution);
        countFromItsTask(drawn, timer, execution);
        return timer;
    }

    /** A span of days runs from the beginning of the task, whenever its timer is set. */
    private static void countFromItsTask(TimerDeclarationImpl drawn, TimerEntity timer, ExecutionEntity execution) {
        timer.setCreateTime(execution.getTasks().get(0).getCreateTime());
        drawn.resolveAndSetDuedate(execution, timer, true);
    }

    private static Map<String, TimerEntity> running(ExecutionEntity execution) {
        Map<String, TimerEntity> timers = new HashMap<>();
        execution.getJobs().stream()
                .filter(job -> TimerTaskListenerJobHandler.TYPE.equals(job.getJobHandlerType()))
                .map(TimerEntity.class::cast)
                .forEach(timer -> timers.put(
                        ((TimerJobConfiguration) timer.getJobHandlerConfiguration()).getTimerElementSecondaryKey(),
                        timer));
        return timers;
    }
}
