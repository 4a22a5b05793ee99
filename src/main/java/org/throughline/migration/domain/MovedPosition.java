package org.throughline.migration.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.TaskTimer;

/**
 * Where one running process stood when it was moved, and where the move put it: what is needed to take the move back.
 *
 * @param steps the work that waits without a task
 * @param tasks the open tasks
 * @param events the timers of events as they were before the move; empty where they were not kept yet
 */
public record MovedPosition(
        String fromDefinition,
        String toDefinition,
        List<MovedStep> steps,
        List<MovedTask> tasks,
        List<EventTimer> events) {

    public MovedPosition {
        events = events == null ? List.of() : events;
    }

    /** A process that a move found where it should be. */
    public static final MovedPosition UNMOVED = new MovedPosition("", "", List.of(), List.of(), List.of());

    /** @param from where it stood; @param to where the move put it */
    public record MovedStep(String from, String to) {}

    /**
     * One open task.
     *
     * @param before as it was before the move
     * @param after as the move left it; null where it closed the task and opened none in its place
     */
    public record MovedTask(TaskPosition before, TaskPosition after) {}

    /**
     * A task as it is at one moment.
     *
     * @param holder null while it is only offered
     * @param timers its reminders and escalations that are to come
     */
    public record TaskPosition(
            String id, String step, String name, String holder, Instant due, List<TaskTimer> timers) {}
}
