package org.throughline.migration.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.TaskQualification;

/** Asks each question once: thousands of tasks ask the same few. For one computation, in one thread. */
final class CachingTaskProjection implements TaskProjection {

    private final TaskProjection projection;
    private final Map<List<Object>, Optional<String>> known = new HashMap<>();

    CachingTaskProjection(TaskProjection projection) {
        this.projection = projection;
    }

    @Override
    public boolean predictsDue(String expression) {
        return projection.predictsDue(expression);
    }

    @Override
    public boolean predictsWorker(String expression) {
        return projection.predictsWorker(expression);
    }

    @Override
    public boolean predictsTimer(String expression) {
        return projection.predictsTimer(expression);
    }

    @Override
    public TaskDates dates(String taskKey, Object priority, Object riskLevel) {
        return projection.dates(taskKey, priority, riskLevel);
    }

    @Override
    public Optional<TaskDates> dates(DecisionTrials.Trial table, String taskKey, Object priority, Object riskLevel) {
        return projection.dates(table, taskKey, priority, riskLevel);
    }

    @Override
    public Instant timer(String expression, Instant began, Instant due, TaskDates dates) {
        return projection.timer(expression, began, due, dates);
    }

    @Override
    public int priority(String drawn) {
        return projection.priority(drawn);
    }

    @Override
    public Instant due(Instant began, Duration dueAfter, String day) {
        return projection.due(began, dueAfter, day);
    }

    @Override
    public String coverOf(String username) {
        return once(() -> projection.coverOf(username), "cover", username);
    }

    @Override
    public String narrow(String role, String team) {
        return once(() -> projection.narrow(role, team), "narrow", role, team);
    }

    @Override
    public String holder(String holder, String drawn, boolean reassign, Set<String> roles, TaskQualification asked) {
        return once(
                () -> projection.holder(holder, drawn, reassign, roles, asked),
                "holder",
                holder,
                drawn,
                reassign,
                roles,
                asked);
    }

    private String once(Supplier<String> answer, Object... question) {
        return known.computeIfAbsent(Arrays.asList(question), asked -> Optional.ofNullable(answer.get()))
                .orElse(null);
    }
}
