package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.InstanceHistory.CompletedTask;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.domain.MovedPosition.MovedStep;
import org.throughline.migration.domain.MovedPosition.MovedTask;
import org.throughline.migration.domain.MovedPosition.TaskPosition;

/**
 * The exact reverse of the moves that brought one process to where it is. Follows them from the newest to the oldest, as
 * far as each began where the next one ended.
 */
public final class ReverseMoves {

    private final InstanceState now;
    private final List<MovedPosition> moves;
    private final List<CompletedTask> completed;
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final Map<String, MovedTask> tasks = new LinkedHashMap<>();
    private final List<Remainder> remains = new ArrayList<>();

    private ReverseMoves(InstanceState now, List<MovedPosition> moves, List<CompletedTask> completed) {
        this.now = now;
        this.moves = moves;
        this.completed = completed;
    }

    /** The moves that lead to that version, newest first; {@code past} is in that order. */
    public static List<MovedPosition> leadingTo(String definition, List<MovedPosition> past) {
        List<MovedPosition> leading = new ArrayList<>();
        String reached = definition;
        for (MovedPosition move : past) {
            if (move.toDefinition().equals(reached)) {
                leading.add(move);
                reached = move.fromDefinition();
            }
        }
        return leading;
    }

    /**
     * @param moves as {@link #leadingTo} finds them, at least one
     * @param completed its tasks that were completed since the oldest of them
     * @param older the drawing that it stood in before all of them
     */
    public static ReverseRoute of(
            InstanceState now, List<MovedPosition> moves, List<CompletedTask> completed, SkippedSteps older) {
        return new ReverseMoves(now, moves, completed).reverse(older);
    }

    private ReverseRoute reverse(SkippedSteps older) {
        List<String> waiting = new ArrayList<>(now.steps());
        now.tasks().forEach(task -> waiting.remove(task.step()));
        waiting.forEach(step -> send(step, origin(step, null).orElse(null)));
        now.tasks().forEach(this::sendTask);
        completed.forEach(
                task -> remains.add(Remainder.of("completed", Objects.requireNonNullElse(task.name(), task.step()))));
        older.between(left(), standing(), done()).forEach(name -> remains.add(Remainder.of("skipped", name)));
        return new ReverseRoute(
                steps,
                tasks,
                closed(),
                oldest().events(),
                remains.stream().distinct().toList());
    }

    private MovedPosition oldest() {
        return moves.get(moves.size() - 1);
    }

    private void sendTask(InstanceTask task) {
        Optional<MovedTask> moved = moved(task.id());
        // also a task that a move began in place of something that only waited: that waits again
        send(task.step(), origin(task.step(), task.id()).orElse(null));
        moved.ifPresent(one -> {
            tasks.put(task.id(), one);
            if (!Objects.equals(task.assignee(), one.after().holder())) {
                remains.add(Remainder.of("holder-kept", task.name()));
            }
            if (!ReverseRoute.isSame(task.due(), one.after().due())) {
                remains.add(Remainder.of("due-kept", task.name()));
            }
        });
    }

    /** Work that came to one step from several is not told apart by the engine: it goes back together. */
    private void send(String step, String origin) {
        String target = origin == null ? step : origin;
        String known = steps.putIfAbsent(step, target);
        if (known != null && !known.equals(target)) {
            remains.add(Remainder.of("merged", nameOf(step)));
        }
    }

    private String nameOf(String step) {
        return now.tasks().stream()
                .filter(task -> task.step().equals(step) && task.name() != null)
                .map(InstanceTask::name)
                .findFirst()
                .orElse(step);
    }

    /** Where a task was before all moves, and as the newest left it; empty where it was opened since. */
    private Optional<MovedTask> moved(String taskId) {
        MovedTask found = null;
        String id = taskId;
        for (MovedPosition move : moves) {
            MovedTask one = after(move, id);
            if (one != null) {
                found = new MovedTask(one.before(), found == null ? one.after() : found.after());
                id = one.before().id();
            }
        }
        return Optional.ofNullable(found);
    }

    private static MovedTask after(MovedPosition move, String id) {
        return move.tasks().stream()
                .filter(task -> task.after() != null && task.after().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Where work was before all moves, followed by its task as long as there was one, else by its step; empty where no move
     * brought it.
     *
     * @param taskId null for what waits without a task
     */
    private Optional<String> origin(String step, String taskId) {
        String at = step;
        String id = taskId;
        boolean brought = false;
        for (MovedPosition move : moves) {
            MovedTask task = id == null ? null : after(move, id);
            Optional<String> from = task == null
                    ? cameFrom(move, at, id == null)
                    : Optional.of(task.before().step());
            if (from.isEmpty()) {
                break;
            }
            brought = true;
            at = from.get();
            id = task == null ? null : task.before().id();
        }
        return brought ? Optional.of(at) : Optional.empty();
    }

    private static Optional<String> cameFrom(MovedPosition move, String step, boolean ofTasks) {
        return move.steps().stream()
                .filter(moved -> step.equals(moved.to()))
                .map(MovedStep::from)
                .findFirst()
                .or(() -> move.tasks().stream()
                        .filter(task -> ofTasks && task.after() != null)
                        .filter(task -> task.after().step().equals(step))
                        .map(task -> task.before().step())
                        .findFirst());
    }

    /** The tasks that one of the moves closed, as they were before all of them. */
    private List<TaskPosition> closed() {
        List<TaskPosition> closed = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            List<MovedPosition> older = moves.subList(i + 1, moves.size());
            moves.get(i).tasks().stream()
                    .filter(task -> task.after() == null)
                    .map(task -> before(older, task.before()))
                    .forEach(closed::add);
        }
        return closed;
    }

    private static TaskPosition before(List<MovedPosition> older, TaskPosition task) {
        TaskPosition before = task;
        for (MovedPosition move : older) {
            MovedTask moved = after(move, before.id());
            before = moved == null ? before : moved.before();
        }
        return before;
    }

    /** Steps of the older drawing whose tasks are no longer open. */
    private Set<String> left() {
        Set<String> open =
                tasks.values().stream().map(task -> task.before().id()).collect(Collectors.toSet());
        return oldest().tasks().stream()
                .map(MovedTask::before)
                .filter(task -> !open.contains(task.id()))
                .map(task -> task.step())
                .collect(Collectors.toSet());
    }

    private Set<String> standing() {
        return now.steps().stream().map(step -> steps.getOrDefault(step, step)).collect(Collectors.toSet());
    }

    /** Steps of the older drawing whose work was done, be it under another name. */
    private Set<String> done() {
        Set<String> done = completed.stream().map(CompletedTask::step).collect(Collectors.toSet());
        completed.forEach(task ->
                moved(task.id()).ifPresent(moved -> done.add(moved.before().step())));
        return done;
    }
}
