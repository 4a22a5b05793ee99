package org.throughline.migration.impact;

import java.time.Instant;
import java.util.List;

/** @param groups who it is offered to, in order */
public record InstanceTask(
        String id, String step, String name, String assignee, List<String> groups, Instant began, Instant due) {

    /** Its holder; while it has none, the groups that it is offered to. */
    public String who() {
        return assignee != null ? assignee : String.join(", ", groups);
    }
}
