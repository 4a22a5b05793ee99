package org.throughline.shared;

import java.util.function.Supplier;

/**
 * Whether what this thread does is only tried: its transaction will be rolled back. What no rollback takes back, a letter
 * that is sent or a number that is drawn, must not happen then.
 */
public final class TrialRun {

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private TrialRun() {}

    public static boolean isRunning() {
        return RUNNING.get();
    }

    /** Carries the work out as a trial; the caller rolls its transaction back. */
    public static <T> T of(Supplier<T> work) {
        boolean within = RUNNING.get();
        RUNNING.set(true);
        try {
            return work.get();
        } finally {
            if (within) {
                RUNNING.set(true);
            } else {
                RUNNING.remove();
            }
        }
    }
}
