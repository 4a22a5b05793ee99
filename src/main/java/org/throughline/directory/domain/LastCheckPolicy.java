package org.throughline.directory.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long it is trusted that an entry is right after somebody made sure of it: the policy of the agency, 180 days unless it says otherwise. */
@Component
public class LastCheckPolicy {

    private final Clock clock;
    private final int days;

    public LastCheckPolicy(Clock clock, @Value("${throughline.directory.check-after-days:180}") int days) {
        this.clock = clock;
        this.days = days;
    }

    /** @param lastChecked null where nobody ever did */
    public boolean isDue(LocalDate lastChecked) {
        return lastChecked == null || lastChecked.plusDays(days).isBefore(LocalDate.now(clock));
    }
}
