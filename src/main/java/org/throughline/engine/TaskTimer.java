package org.throughline.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happens beside an open task at its time: its reminder, its escalation.
 *
 * @param id of its listener in the drawing
 * @param action what is done then, and so to whom: the expression of its action
 */
public record TaskTimer(String id, String action, Instant at) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Whether people see no difference: timers that are counted again differ by the moments that it takes. */
    public boolean isLike(TaskTimer other) {
        return id.equals(other.id)
                && Objects.equals(action, other.action)
                && Duration.between(at, other.at).abs().compareTo(A_MINUTE) < 0;
    }
}
