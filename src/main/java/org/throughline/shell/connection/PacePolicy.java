package org.throughline.shell.connection;

import java.time.Duration;

/**
 * How long a client may take over a body or an answer: a time for beginning, and then as long as that many bytes last at
 * the slowest connection that people have to work with. Without it one byte every nine seconds holds a thread for days.
 */
record PacePolicy(Duration beginning, long bytesPerSecond) {

    static final PacePolicy USUAL = new PacePolicy(Duration.ofSeconds(20), 4 * 1024);

    /** @param waited how long this client was waited for, not how long the program itself took */
    boolean isTooSlow(Duration waited, long bytes) {
        return waited.toNanos() > beginning.toNanos() + bytes * 1_000_000_000.0 / bytesPerSecond;
    }
}
