package org.throughline.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that was not delivered is tried again: soon, then ever later, for some two days. */
public final class RetryPolicy {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private RetryPolicy() {}

    /**
     * @param tried how often it was tried before this time
     * @return empty where it is given up
     */
    public static Optional<Instant> next(int tried, Instant now) {
        return tried < PAUSES.size() ? Optional.of(now.plus(PAUSES.get(tried))) : Optional.empty();
    }
}
