package org.throughline.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agency's clock, in the agency's time zone ({@code throughline.time-zone}, the machine's own by default). */
@Configuration
class TimeConfiguration {

    @Bean
    MovableClock clock(@Value("${throughline.time-zone:}") String zone) {
        return new MovableClock(Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone)));
    }
}
