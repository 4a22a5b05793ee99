package org.throughline.fhir.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something may be done within a time by each of many. Kept in memory, by this instance for itself. */
public final class RequestAllowance {

    private static final int MOST_KEYS = 10_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Cache<String, Spent> spent;

    public RequestAllowance(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
        this.spent = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(window)
                .build();
    }

    /** Counts one more; false where there were too many already. */
    public boolean take(String key) {
        return of(key).count().incrementAndGet() <= allowed;
    }

    /** True where no more is allowed now; counts nothing. */
    public boolean isSpent(String key) {
        return of(key).count().get() >= allowed;
    }

    private Spent of(String key) {
        Instant now = clock.instant();
        return spent.asMap()
                .compute(
                        key,
                        (same, known) -> known == null || !now.isBefore(known.until())
                                ? new Spent(now.plus(window), new AtomicInteger())
                                : known);
    }

    private record Spent(Instant until, AtomicInteger count) {}
}
