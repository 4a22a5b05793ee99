package org.throughline.api;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Moments as the API writes them: ISO 8601 with the agency's offset. */
@Component
class ApiTime {

    private final Clock clock;

    ApiTime(Clock clock) {
        this.clock = clock;
    }

    OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
