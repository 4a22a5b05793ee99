package org.throughline.engine.task;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The timers of an open task that remind of it and escalate it. Works within an engine command only. */
final class Reminders {

    private static final long A_MINUTE = 60_000;

    private Reminders() {}

    /**
     * Sets them by the task's new dates. One that went off already is set again only where its time is still to come,
     * since the engine keeps no timer that is done.
     */
    static void recount(ExecutionEntity execution) {
        Map<String, TimerEntity> running = running(execution);
        drawn(execution).forEach((listener, drawn) -> {
            TimerEntity timer = running.get(listener);
            if (timer == null) {
                createIfToCome(drawn, execution);
            } else {
                drawn.updateJob(timer);
            }
        });
    }

    /**
     * Those that the drawing asks for, whose time is still to come and that are not there. A task that was given other
     * dates than its drawing would give it now has had its timers by those: only if it has none at all, some are missing.
     */
    static Set<String> missing(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        Map<String, TimerEntity> running = running(execution);
        Map<String, TimerDeclarationImpl> absent = new TreeMap<>(drawn(execution));
        absent.keySet().removeAll(running.keySet());
        if (isDatedAsDrawn(task)) {
            absent.values().removeIf(drawn -> !dueAt(drawn, execution).after(ClockUtil.getCurrentTime()));
            return absent.keySet();
        }
        boolean early = task.getDueDate() != null && task.getDueDate().after(ClockUtil.getCurrentTime());
        return running.isEmpty() && early ? absent.keySet() : Set.of();
    }

    /** Sets again those that {@link #missing} names. */
    static Set<String> restore(TaskEntity task) {
        Set<String> missing = missing(task);
        Map<String, TimerDeclarationImpl> drawn = drawn(task.getExecution());
        missing.forEach(listener -> drawn.get(listener).createTimer(task.getExecution()));
        return missing;
    }

    private static boolean isDatedAsDrawn(TaskEntity task) {
        Object drawn = task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution());
        return drawn instanceof Date due
                && task.getDueDate() != null
                && Math.abs(due.getTime() - task.getDueDate().getTime()) < A_MINUTE;
    }

    private static Date dueAt(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        TimerEntity timer = drawn.createJobInstance(execution);
        execution.removeJob(timer);
        return timer.getDuedate();
    }

    private static Map<String, TimerDeclarationImpl> drawn(ExecutionEntity execution) {
        return TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(execution.getActivity())
                .getOrDefault(execution.getActivityId(), Map.of());
    }

    private static void createIfToCome(TimerDeclarationImpl drawn, ExecutionEntity execution) {
        TimerEntity timer = drawn.createTimer(execution);
        if (!timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            timer.delete();
        }
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
