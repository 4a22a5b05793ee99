package org.throughline.migration.process;

import java.time.Clock;
import java.util.UUID;
import org.throughline.migration.domain.ImpactRunRepository;

/** Reports how far a computation is, and finds by that whether anybody still waits for it. For one thread. */
class ImpactProgress {

    private static final long EVERY_MILLIS = 500;

    private final ImpactRunRepository runs;
    private final UUID redesign;
    private final UUID run;
    private final Clock clock;
    private long done;
    private long total;
    private long reported;
    private boolean stopped;

    ImpactProgress(ImpactRunRepository runs, UUID redesign, UUID run, Clock clock) {
        this.runs = runs;
        this.redesign = redesign;
        this.run = run;
        this.clock = clock;
    }

    void add(long more) {
        total += more;
        report();
    }

    void done(long more) {
        done += more;
        report();
    }

    /** The same, where the reported number is the sum of one part. */
    void reached(long before, long within) {
        done = before + within;
        isStopped();
    }

    long done() {
        return done;
    }

    boolean isStopped() {
        if (!stopped && clock.millis() - reported >= EVERY_MILLIS) {
            report();
        }
        return stopped;
    }

    void requireGoingOn() {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    private void report() {
        reported = clock.millis();
        stopped |= !runs.report(redesign, run, done, Math.max(done, total), clock.instant());
    }

    /** Somebody stopped it, or began another. */
    static class Stopped extends RuntimeException {

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
