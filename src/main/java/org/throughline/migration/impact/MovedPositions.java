package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.domain.MovedPosition.MovedStep;
import org.throughline.migration.domain.MovedPosition.MovedTask;
import org.throughline.migration.domain.MovedPosition.TaskPosition;

/** Writes down what a move did with one process. A task that the move closed is a step whose work waits elsewhere now. */
public final class MovedPositions {

    private MovedPositions() {}

    /**
     * @param events the timers of events before the move
     * @param after the open tasks as the move left them
     */
    public static MovedPosition of(
            InstanceState before, List<EventTimer> events, MigrationRoute route, List<InstanceTask> after) {
        List<MovedTask> tasks = tasks(before.tasks(), route, after);
        List<String> waiting = new ArrayList<>(before.steps());
        tasks.stream()
                .filter(task -> task.after() != null)
                .forEach(task -> waiting.remove(task.before().step()));
        return new MovedPosition(
                route.from().definitionId(),
                route.to().definitionId(),
                waiting.stream()
                        .map(step -> new MovedStep(step, route.target(step)))
                        .toList(),
                tasks,
                events);
    }

    private static List<MovedTask> tasks(List<InstanceTask> before, MigrationRoute route, List<InstanceTask> after) {
        Set<String> kept = before.stream().map(InstanceTask::id).collect(Collectors.toCollection(HashSet::new));
        List<MovedTask> tasks = new ArrayList<>();
        for (InstanceTask task : before) {
            Optional<InstanceTask> same =
                    after.stream().filter(now -> now.id().equals(task.id())).findFirst();
            InstanceTask now = same.or(() -> after.stream()
                            .filter(opened -> Objects.equals(opened.step(), route.target(task.step())))
                            .filter(opened -> kept.add(opened.id()))
                            .findFirst())
                    .orElse(null);
            tasks.add(new MovedTask(position(task), now == null ? null : position(now)));
        }
        return tasks;
    }

    private static TaskPosition position(InstanceTask task) {
        return new TaskPosition(task.id(), task.step(), task.name(), task.assignee(), task.due(), task.timers());
    }
}
