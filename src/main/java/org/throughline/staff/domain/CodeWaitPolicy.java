package org.throughline.staff.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long whoever gave wrong codes waits before the next is checked: they know the password already, so this holds
 * at every address. A minute from the fifth on, twice as long with each further one, an hour at most.
 */
public final class CodeWaitPolicy {

    private static final int FREE = 5;
    private static final int LONGEST_MINUTES = 60;
    private static final int DOUBLINGS = 6;

    private CodeWaitPolicy() {}

    public static Duration left(int failures, Instant failedAt, Instant now) {
        if (failures < FREE || failedAt == null) {
            return Duration.ZERO;
        }
        int minutes = Math.min(LONGEST_MINUTES, 1 << Math.min(DOUBLINGS, failures - FREE));
        Duration left = Duration.between(now, failedAt.plus(Duration.ofMinutes(minutes)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
