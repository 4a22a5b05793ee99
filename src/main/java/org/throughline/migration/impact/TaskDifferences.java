package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;

/** What a move does to the open tasks of a process: one entry for each thing that changes of a task. */
public final class TaskDifferences {

    private TaskDifferences() {}

    public static List<TaskEffect> between(List<InstanceTask> before, List<InstanceTask> after) {
        Map<String, InstanceTask> left = new LinkedHashMap<>();
        after.forEach(task -> left.put(task.id(), task));
        List<TaskEffect> effects = new ArrayList<>();
        for (InstanceTask task : before) {
            InstanceTask now = left.remove(task.id());
            if (now == null) {
                effects.add(effect(TaskChange.VANISHES, task, null));
            } else {
                effects.addAll(changes(task, now));
            }
        }
        left.values().forEach(task -> effects.add(effect(TaskChange.APPEARS, null, task)));
        return effects;
    }

    /** Whether people see no other dates. */
    static boolean datedAlike(InstanceTask before, InstanceTask now) {
        return Objects.equals(before.due(), now.due()) && isLike(before.timers(), now.timers());
    }

    private static boolean isLike(List<TaskTimer> before, List<TaskTimer> now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> before.get(i).isLike(now.get(i)));
    }

    private static List<TaskEffect> changes(InstanceTask before, InstanceTask now) {
        List<TaskChange> changes = new ArrayList<>();
        if (!Objects.equals(before.who(), now.who())) {
            changes.add(TaskChange.CHANGES_HANDS);
        }
        if (!Objects.equals(before.due(), now.due())) {
            changes.add(TaskChange.CHANGES_DUE_DATE);
        }
        if (!isLike(before.timers(), now.timers())) {
            changes.add(TaskChange.CHANGES_REMINDERS);
        }
        if (before.priority() != now.priority()) {
            changes.add(TaskChange.CHANGES_PRIORITY);
        }
        if (!Objects.equals(before.name(), now.name())) {
            changes.add(TaskChange.RENAMED);
        }
        if (changes.isEmpty()) {
            changes.add(TaskChange.SAME);
        }
        return changes.stream().map(change -> effect(change, before, now)).toList();
    }

    /** @param before, now null where there is no such task */
    private static TaskEffect effect(TaskChange change, InstanceTask before, InstanceTask now) {
        Optional<InstanceTask> from = Optional.ofNullable(before);
        Optional<InstanceTask> to = Optional.ofNullable(now);
        InstanceTask shown = to.orElse(before);
        return new TaskEffect(
                shown.id(),
                shown.name(),
                change,
                from.map(InstanceTask::who).orElse(null),
                to.map(InstanceTask::who).orElse(null),
                from.map(InstanceTask::due).orElse(null),
                to.map(InstanceTask::due).orElse(null),
                from.map(InstanceTask::priority).orElse(null),
                to.map(InstanceTask::priority).orElse(null),
                from.map(InstanceTask::timers).orElse(List.of()),
                to.map(InstanceTask::timers).orElse(List.of()));
    }
}
