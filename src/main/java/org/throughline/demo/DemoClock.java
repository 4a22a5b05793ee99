package org.throughline.demo;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.MovableClock;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Lets the demo's administrator move time forward, so that reminders and escalations can be seen. */
@Service
@Profile("demo")
public class DemoClock {

    /** One step of more than a year would only skip what there is to see. */
    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private final MovableClock clock;
    private final DemoStateRepository state;

    DemoClock(MovableClock clock, DemoStateRepository state) {
        this.clock = clock;
        this.state = state;
    }

    @PostConstruct
    void resume() {
        clock.setOffset(state.clockAhead());
    }

    /**
     * @param step how far forward; more than nothing, a year at most
     * @return the time that it is now
     */
    @Transactional
    public Instant advance(Duration step, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("demo-clock-administrator");
        }
        if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw Rejection.invalidField("advance", "demo-clock-step");
        }
        Duration ahead = clock.offset().plus(step);
        state.clockAhead(ahead);
        clock.setOffset(ahead);
        return clock.instant();
    }

    Instant now() {
        return clock.instant();
    }
}
