package org.throughline.migration.impact;

import java.time.Instant;
import java.util.List;
import org.throughline.engine.TaskTimer;

/**
 * @param groups who it is offered to, in order
 * @param priority 0–100, higher is more urgent
 * @param timers its reminders and escalations that are to come, in the order of their ids
 */
public record InstanceTask(
        String id,
        String step,
        String name,
        String assignee,
        List<String> groups,
        Instant began,
        Instant due,
        int priority,
        List<TaskTimer> timers) {

    /** Its holder; while it has none, the groups that it is offered to. */
    public String who() {
        return assignee != null ? assignee : String.join(", ", groups);
    }
}
