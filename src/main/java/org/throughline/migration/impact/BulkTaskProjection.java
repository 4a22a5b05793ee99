package org.throughline.migration.impact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.UserTaskDefinition;

/**
 * Foretells the open tasks of processes that keep their steps, thousands at once, by the rules that the engine refreshes
 * them by. Where a drawing hangs on more than these rules know, the process has to be tried.
 */
public final class BulkTaskProjection {

    private final TaskProjection projection;
    private final Map<DueDateInput, Optional<Duration>> dueAfter;

    /** @param dueAfter answers of the redrawn table to {@link #questions}; empty where it has none */
    public BulkTaskProjection(TaskProjection projection, Map<DueDateInput, Optional<Duration>> dueAfter) {
        this.projection = new CachingTaskProjection(projection);
        this.dueAfter = dueAfter;
    }

    /** What has to be asked of the table of due dates before {@link #tasks} can project them. */
    public static Set<DueDateInput> questions(
            InstanceState instanceState, MigrationRoute migrationRoute, TaskFlags taskFlags) {
        Set<DueDateInput> questions = new HashSet<>();
        for (InstanceTask task : instanceState.tasks()) {
            String target = migrationRoute.kept().get(task.step());
            if (target != null && migrationRoute.redates(task.step(), target)) {
                questions.add(DueDateInput.of(migrationRoute.to().userTasks().get(target), taskFlags));
            }
        }
        return questions;
    }

    /** @return the tasks as they will be; empty where they have to be tried */
    public Optional<List<InstanceTask>> tasks(
            InstanceState instanceState, MigrationRoute migrationRoute, TaskFlags taskFlags) {
        List<InstanceTask> tasks = new ArrayList<>();
        for (InstanceTask task : instanceState.tasks()) {
            String target = migrationRoute.kept().get(task.step());
            UserTaskDefinition userTaskDefinition =
                    target == null ? null : migrationRoute.to().userTasks().get(target);
            if (userTaskDefinition == null || !canProject(task, userTaskDefinition, migrationRoute, taskFlags)) {
                return Optional.empty();
            }
            tasks.add(task(task, userTaskDefinition, instanceState, migrationRoute, taskFlags));
        }
        return Optional.of(tasks);
    }

    private boolean canProject(
            InstanceTask task,
            UserTaskDefinition userTaskDefinition,
            MigrationRoute migrationRoute,
            TaskFlags taskFlags) {
        boolean worker =
                userTaskDefinition.assignee() == null || projection.predictsWorker(userTaskDefinition.assignee());
        boolean team =
                userTaskDefinition.teamFrom() == null || !taskFlags.unsure().contains(userTaskDefinition.teamFrom());
        return userTaskDefinition.isPlain()
                && worker
                && team
                && (!migrationRoute.redates(task.step(), userTaskDefinition.key())
                        || canDate(userTaskDefinition, taskFlags));
    }

    private boolean canDate(UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        if (userTaskDefinition.due() == null) {
            return true;
        }
        boolean sure = Set.of("priority", "riskLevel").stream().noneMatch(taskFlags.unsure()::contains)
                && (userTaskDefinition.dueFrom() == null || !taskFlags.unsure().contains(userTaskDefinition.dueFrom()));
        return sure
                && projection.predictsDue(userTaskDefinition.due())
                && dueAfter.getOrDefault(DueDateInput.of(userTaskDefinition, taskFlags), Optional.empty())
                        .isPresent();
    }

    private InstanceTask task(
            InstanceTask task,
            UserTaskDefinition userTaskDefinition,
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            TaskFlags taskFlags) {
        Set<String> groups = groups(userTaskDefinition, instanceState, taskFlags);
        String drawn = userTaskDefinition.assignee() == null || instanceState.worker() == null
                ? null
                : projection.coverOf(instanceState.worker());
        String holder = projection.holder(
                task.assignee(),
                drawn,
                migrationRoute.reassigns(task.step(), userTaskDefinition.key()),
                groups,
                userTaskDefinition.licence());
        return new InstanceTask(
                task.id(),
                userTaskDefinition.key(),
                userTaskDefinition.name() == null ? task.name() : userTaskDefinition.name(),
                holder,
                List.copyOf(new TreeSet<>(groups)),
                task.began(),
                migrationRoute.redates(task.step(), userTaskDefinition.key())
                        ? due(task, userTaskDefinition, taskFlags)
                        : task.due());
    }

    private java.time.Instant due(InstanceTask task, UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        if (userTaskDefinition.due() == null) {
            return null;
        }
        Duration after =
                dueAfter.get(DueDateInput.of(userTaskDefinition, taskFlags)).orElseThrow();
        String day =
                userTaskDefinition.dueFrom() == null ? null : taskFlags.own().get(userTaskDefinition.dueFrom());
        return projection.due(task.began(), after, day);
    }

    private Set<String> groups(
            UserTaskDefinition userTaskDefinition, InstanceState instanceState, TaskFlags taskFlags) {
        String team = userTaskDefinition.teamFrom() == null
                ? instanceState.team()
                : taskFlags.own().get(userTaskDefinition.teamFrom());
        Set<String> groups = new LinkedHashSet<>();
        userTaskDefinition.roles().forEach(role -> groups.add(projection.narrow(role, team)));
        return groups;
    }
}
