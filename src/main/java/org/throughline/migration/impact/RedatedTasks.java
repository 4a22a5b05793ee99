package org.throughline.migration.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.engine.DecisionTrials.Trial;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.UserTaskDefinition;

/**
 * Which open tasks a changed table of due dates would date otherwise: it answers otherwise for them than it did, and they
 * do not have the dates of the new answer yet. Asks each question once; for one thread.
 */
public final class RedatedTasks {

    private final TaskProjection projection;
    private final Trial before;
    private final Trial after;
    private final Instant now;
    private final Map<DueDateInput, Optional<TaskDates>> old = new HashMap<>();
    private final Map<DueDateInput, Optional<TaskDates>> changed = new HashMap<>();
    private final BulkTaskProjection bulk;

    /** @param before, after the table as it was, and as it is changed */
    public RedatedTasks(TaskProjection projection, Trial before, Trial after, Instant now) {
        this.projection = projection;
        this.before = before;
        this.after = after;
        this.now = now;
        this.bulk = new BulkTaskProjection(projection, changed, now);
    }

    /**
     * @param from what the table said of it; null where it said nothing
     * @param to what it says now; null where it says nothing any more
     * @param overdue whether it would be late at once
     */
    public record RedatedTask(InstanceTask task, TaskDates from, TaskDates to, boolean overdue) {}

    /** Of the open tasks of one process, in their order. */
    public List<RedatedTask> of(InstanceState state, DeployedProcess drawn, TaskFlags flags) {
        List<RedatedTask> tasks = new ArrayList<>();
        for (InstanceTask task : state.tasks()) {
            UserTaskDefinition definition = drawn.userTasks().get(task.step());
            if (definition != null && definition.due() != null) {
                redated(state, task, drawn, flags).ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    private Optional<RedatedTask> redated(
            InstanceState state, InstanceTask task, DeployedProcess drawn, TaskFlags flags) {
        DueDateInput input = DueDateInput.of(drawn.userTasks().get(task.step()), flags);
        TaskDates from = ask(old, before, input);
        TaskDates to = ask(changed, after, input);
        if (Objects.equals(from, to)) {
            return Optional.empty();
        }
        if (to == null) {
            return Optional.of(new RedatedTask(task, from, null, false));
        }
        Optional<InstanceTask> dated =
                bulk.tasks(state.only(task), unmoved(drawn), flags).map(tasks -> tasks.get(0));
        if (dated.filter(then -> TaskDifferences.datedAlike(task, then)).isPresent()) {
            return Optional.empty();
        }
        boolean late = dated.map(InstanceTask::due).filter(now::isAfter).isPresent()
                && (task.due() == null || task.due().isAfter(now));
        return Optional.of(new RedatedTask(task, from, to, late));
    }

    private TaskDates ask(Map<DueDateInput, Optional<TaskDates>> answers, Trial table, DueDateInput input) {
        return answers.computeIfAbsent(
                        input, asked -> projection.dates(table, asked.taskKey(), asked.priority(), asked.riskLevel()))
                .orElse(null);
    }

    /** Every task stays where it is; only the table is another. */
    private static MigrationRoute unmoved(DeployedProcess drawn) {
        Map<String, String> kept =
                drawn.userTasks().keySet().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        return new MigrationRoute(kept, Map.of(), Map.of(), drawn, drawn, true);
    }
}
