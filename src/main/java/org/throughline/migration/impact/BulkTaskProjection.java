package org.throughline.migration.impact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.TaskTimer;
import org.throughline.engine.TaskTimerDefinition;
import org.throughline.engine.UserTaskDefinition;

/**
 * Foretells the open tasks of processes that keep their steps, thousands at once, by the rules that the engine refreshes
 * them by. Where a drawing hangs on more than these rules know, the process has to be tried.
 */
public final class BulkTaskProjection {

    private final TaskProjection projection;
    private final Map<DueDateInput, Optional<TaskDates>> dates;
    private final Instant now;

    /** @param dates answers of the redrawn table to {@link #questions}; empty where it has none */
    public BulkTaskProjection(TaskProjection projection, Map<DueDateInput, Optional<TaskDates>> dates, Instant now) {
        this.now = now;
        this.projection = new CachingTaskProjection(projection);
        this.dates = dates;
    }

    /** What has to be asked of the table of due dates before {@link #tasks} can project them. */
    public static Set<DueDateInput> questions(
            InstanceState instanceState, MigrationRoute migrationRoute, TaskFlags taskFlags) {
        Set<DueDateInput> questions = new HashSet<>();
        for (InstanceTask task : instanceState.tasks()) {
            String target = migrationRoute.kept().get(task.step());
            if (target != null && isDated(task, target, migrationRoute)) {
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
                && (!isDated(task, userTaskDefinition.key(), migrationRoute) || canDate(userTaskDefinition, taskFlags));
    }

    /** Whether its due date or one of its timers is set anew. */
    private static boolean isDated(InstanceTask task, String target, MigrationRoute migrationRoute) {
        return migrationRoute.redates(task.step(), target) || migrationRoute.retimes(task.step(), target);
    }

    private boolean canDate(UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        boolean sure = Set.of("priority", "riskLevel").stream().noneMatch(taskFlags.unsure()::contains)
                && (userTaskDefinition.dueFrom() == null || !taskFlags.unsure().contains(userTaskDefinition.dueFrom()));
        return sure
                && (userTaskDefinition.due() == null || projection.predictsDue(userTaskDefinition.due()))
                && userTaskDefinition.timers().stream()
                        .map(TaskTimerDefinition::when)
                        .allMatch(projection::predictsTimer)
                && dates.getOrDefault(DueDateInput.of(userTaskDefinition, taskFlags), Optional.empty())
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
                userTaskDefinition.qualification());
        boolean dated = isDated(task, userTaskDefinition.key(), migrationRoute);
        return new InstanceTask(
                task.id(),
                userTaskDefinition.key(),
                userTaskDefinition.name() == null ? task.name() : userTaskDefinition.name(),
                holder,
                List.copyOf(new TreeSet<>(groups)),
                task.began(),
                migrationRoute.redates(task.step(), userTaskDefinition.key())
                        ? due(task, userTaskDefinition, taskFlags)
                        : task.due(),
                projection.priority(userTaskDefinition.priority()),
                dated ? timers(task, userTaskDefinition, taskFlags) : task.timers());
    }

    private Instant due(InstanceTask task, UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        return userTaskDefinition.due() == null ? null : drawnDue(task, userTaskDefinition, taskFlags);
    }

    /** What reminders count from, also where the task itself shows no date. */
    private Instant drawnDue(InstanceTask task, UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        String day =
                userTaskDefinition.dueFrom() == null ? null : taskFlags.own().get(userTaskDefinition.dueFrom());
        return projection.due(task.began(), dates(userTaskDefinition, taskFlags).dueAfter(), day);
    }

    private TaskDates dates(UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        return dates.get(DueDateInput.of(userTaskDefinition, taskFlags)).orElseThrow();
    }

    /** Those whose time is over have gone off, and are not set again. */
    private List<TaskTimer> timers(InstanceTask task, UserTaskDefinition userTaskDefinition, TaskFlags taskFlags) {
        Instant due = drawnDue(task, userTaskDefinition, taskFlags);
        TaskDates rule = dates(userTaskDefinition, taskFlags);
        return userTaskDefinition.timers().stream()
                .map(timer -> new TaskTimer(
                        timer.id(),
                        timer.action(),
                        // the engine keeps no finer moment
                        projection.timer(timer.when(), task.began(), due, rule).truncatedTo(ChronoUnit.MILLIS)))
                .filter(timer -> timer.at().isAfter(now) || isRunning(timer, task))
                .toList();
    }

    private static boolean isRunning(TaskTimer timer, InstanceTask task) {
        return task.timers().stream().anyMatch(running -> running.id().equals(timer.id()));
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
