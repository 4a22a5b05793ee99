package org.throughline.fhir.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.shared.MovableClock;

class RequestAllowanceTest {

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final RequestAllowance allowance = new RequestAllowance(2, Duration.ofMinutes(1), clock);

    @Test
    void eachHasItsOwnAndGetsItAgainWhenItsTimeIsOver() {
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.isSpent("one")).isFalse();
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.isSpent("one")).isTrue();
        assertThat(allowance.take("one")).isFalse();
        assertThat(allowance.take("other")).isTrue();
        clock.setOffset(Duration.ofSeconds(61));
        assertThat(allowance.take("one")).isTrue();
    }
}
