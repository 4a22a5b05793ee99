package org.throughline.intake.domain;

import java.time.Duration;

/** How many people on file somebody who takes requests down may look up before their supervisor is notified. */
public record LookupPolicy(int anHour) {

    public static final Duration WITHIN = Duration.ofHours(1);

    public boolean isTooMany(int people) {
        return people > anHour;
    }
}
