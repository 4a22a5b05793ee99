package org.throughline.migration.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.TaskRestoration;
import org.throughline.migration.domain.MovedPosition.MovedTask;
import org.throughline.migration.domain.MovedPosition.TaskPosition;

/**
 * The way of one process back to where recorded moves took it from.
 *
 * @param steps present step to the step it came from; what is not named goes by the general mapping
 * @param tasks the present tasks that came along, by id, as they were before and as the moves left them
 * @param closed tasks that a move closed, as they were
 * @param events the timers of events as they were
 * @param remains what cannot be undone
 */
public record ReverseRoute(
        Map<String, String> steps,
        Map<String, MovedTask> tasks,
        List<TaskPosition> closed,
        List<EventTimer> events,
        List<Remainder> remains) {

    /** Goes by the general mapping alone. */
    public static final ReverseRoute NONE = general(List.of());

    public ReverseRoute {
        steps = new TreeMap<>(steps);
    }

    public static ReverseRoute general(List<Remainder> remains) {
        return new ReverseRoute(Map.of(), Map.of(), List.of(), List.of(), remains);
    }

    public boolean isRecorded() {
        return !steps.isEmpty();
    }

    /** Without ways to steps that are not drawn there: their work needs a place. */
    public Map<String, String> stepsTo(Set<String> drawn) {
        Map<String, String> there = new TreeMap<>(steps);
        there.values().retainAll(drawn);
        return there;
    }

    /**
     * What a task has again. What somebody changed since the move stays changed.
     *
     * @param step where the task stands after the way back
     */
    public TaskRestoration restoration(String taskId, String step, String holder, Instant due) {
        MovedTask moved = tasks.get(taskId);
        if (moved != null) {
            TaskPosition before = moved.before();
            boolean untouched = before.step().equals(step);
            return new TaskRestoration(
                    untouched && Objects.equals(holder, moved.after().holder()),
                    before.holder(),
                    untouched && isSame(due, moved.after().due()),
                    before.due(),
                    before.timers());
        }
        return reopened(step)
                .map(before -> new TaskRestoration(true, before.holder(), true, before.due(), before.timers()))
                .orElse(TaskRestoration.NONE);
    }

    /**
     * What cannot be undone, also by what was found when the way back was tried: whoever had a task may not have it any
     * more.
     *
     * @param after the open tasks as the way back would leave them
     */
    public List<Remainder> remains(InstanceState now, List<InstanceTask> after) {
        Stream<Remainder> denied = after.stream()
                .filter(task -> isDenied(task, now))
                .map(task -> Remainder.of("holder-denied", Objects.requireNonNullElse(task.name(), task.step())));
        return Stream.concat(remains.stream(), denied).distinct().toList();
    }

    private boolean isDenied(InstanceTask task, InstanceState now) {
        Optional<InstanceTask> present =
                now.tasks().stream().filter(open -> open.id().equals(task.id())).findFirst();
        TaskRestoration former = restoration(
                task.id(),
                task.step(),
                present.map(InstanceTask::assignee).orElse(null),
                present.map(InstanceTask::due).orElse(null));
        return former.holder()
                && former.formerHolder() != null
                && !former.formerHolder().equals(task.assignee());
    }

    private Optional<TaskPosition> reopened(String step) {
        return closed.stream().filter(task -> task.step().equals(step)).findFirst();
    }

    /** The database keeps fewer digits than the clock. */
    static boolean isSame(Instant one, Instant other) {
        return one == null || other == null ? one == other : one.toEpochMilli() == other.toEpochMilli();
    }
}
