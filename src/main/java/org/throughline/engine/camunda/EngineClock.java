package org.throughline.engine.camunda;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.throughline.shared.MovableClock;

/** Keeps the engine's clock at the program's: timers come due when the program's clock says so. */
@Component
class EngineClock {

    EngineClock(MovableClock clock) {
        clock.follow(EngineClock::move);
    }

    private static void move(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }
}
