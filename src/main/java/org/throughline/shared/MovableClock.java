package org.throughline.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The program's only clock. It gives the system's time, shifted by what the demo or a test says. */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;
    private volatile ZoneId zone;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();

    public MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
        this.zone = base.getZone();
    }

    /** Sets how far ahead of the system's time this clock is; negative while a past is being lived through. */
    public void setOffset(Duration ahead) {
        offset.set(ahead);
        followers.forEach(follower -> follower.accept(ahead));
    }

    /** Gives the follower the present offset and every later one: for parts that keep a clock of their own. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset.get());
    }

    /** Sets the time zone of this clock; null for the one that it began with. */
    public void setZone(ZoneId chosen) {
        zone = chosen == null ? base.getZone() : chosen;
    }

    public Duration offset() {
        return offset.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }
}
