package org.throughline.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.throughline.shared.Rejection;

/** One call at a time for a key, within this instance. Repeats wait their turn here, before they take a connection. */
@Component
class KeyTurns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_AT_ONE_KEY = 10;

    private final Map<String, KeyQueue> places = new HashMap<>();

    /**
     * The turn of this call, until it is closed.
     *
     * @throws Rejection conflict {@code idempotency-key-busy} where it does not come in time
     */
    KeyTurn take(String key) {
        KeyQueue place = enter(key);
        boolean mine = false;
        try {
            mine = place.turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            leave(key);
            throw busy();
        }
        return () -> {
            place.turn.release();
            leave(key);
        };
    }

    static Rejection busy() {
        return Rejection.conflict("idempotency-key-busy");
    }

    private synchronized KeyQueue enter(String key) {
        KeyQueue place = places.computeIfAbsent(key, first -> new KeyQueue());
        if (place.present == MOST_AT_ONE_KEY) {
            throw busy();
        }
        place.present++;
        return place;
    }

    private synchronized void leave(String key) {
        places.computeIfPresent(key, (same, place) -> --place.present == 0 ? null : place);
    }

    private static final class KeyQueue {
        private final Semaphore turn = new Semaphore(1, true);
        private int present;
    }

    /** To be closed once. */
    interface KeyTurn extends AutoCloseable {
        @Override
        void close();
    }
}
