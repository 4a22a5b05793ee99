package org.throughline.studio.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.ImpactAnalysis.TaskEffect;

/**
 * One reminder or escalation of a task that a redesign sets, changes or strikes out.
 *
 * @param kind who hears of it: {@code worker}, {@code supervisor}, {@code other}
 * @param name of its listener in the drawing
 * @param from, to when it goes off; null where there is none
 */
public record TimerChange(String kind, String name, Instant from, Instant to) {

    private static final Map<String, String> KINDS =
            Map.of("${remindWorker}", "worker", "${escalateToSupervisor}", "supervisor");

    /** Only those that people would see change. */
    static List<TimerChange> of(TaskEffect task) {
        Map<List<String>, TimerChange> changes = new LinkedHashMap<>();
        without(task.toTimers(), task.fromTimers())
                .forEach(timer -> changes.put(key(timer), change(timer, timer.at(), null)));
        without(task.fromTimers(), task.toTimers())
                .forEach(timer -> changes.merge(
                        key(timer),
                        change(timer, null, timer.at()),
                        (before, after) -> new TimerChange(before.kind, before.name, before.from, after.to)));
        return List.copyOf(changes.values());
    }

    private static Stream<TaskTimer> without(List<TaskTimer> others, List<TaskTimer> timers) {
        return timers.stream().filter(timer -> others.stream().noneMatch(timer::isLike));
    }

    private static List<String> key(TaskTimer timer) {
        return List.of(timer.id(), action(timer));
    }

    private static TimerChange change(TaskTimer timer, Instant from, Instant to) {
        return new TimerChange(KINDS.getOrDefault(action(timer), "other"), timer.id(), from, to);
    }

    private static String action(TaskTimer timer) {
        return Objects.toString(timer.action(), "");
    }
}
