package org.throughline.engine.task;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The timers of an open task that remind of it and escalate it. Works within an engine command only. */
final class Reminders {

    private Reminders() {}

    /**
     * Sets them by the task's new dates. One that went off already is set again only where its time is still to come,
     * since the engine keeps no timer that is done.
     */
    static void recount(ExecutionEntity execution) {
        Map<String, TimerEntity> running = running(execution);
        TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(execution.getActivity())
                .getOrDefault(execution.getActivityId(), Map.of())
                .forEach((listener, drawn) -> {
                    TimerEntity timer = running.get(listener);
                    if (timer == null) {
                        createIfToCome(drawn, execution);
                    } else {
                        drawn.updateJob(timer);
                    }
                });
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
