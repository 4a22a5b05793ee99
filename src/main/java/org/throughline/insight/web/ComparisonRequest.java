package org.throughline.insight.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.insight.Insight.Scope;
import org.throughline.shared.Rejection;

/** Reads what a page or a script asks for, and what to compare it with. */
@Component
class ComparisonRequest {

    private static final String BEFORE = "before";

    private final Clock clock;

    ComparisonRequest(Clock clock) {
        this.clock = clock;
    }

    Scope scope(Integer version, LocalDate since) {
        return new Scope(
                version,
                since == null ? null : since.atStartOfDay(clock.getZone()).toInstant(),
                null);
    }

    /** Null where nothing is to be compared. */
    Scope other(Scope scope, String with) {
        if (with == null || with.isBlank()) {
            return null;
        }
        return BEFORE.equals(with) ? before(scope) : new Scope(number(with), scope.since(), null);
    }

    /** As long a time as from then until now; nothing where the time has no beginning. */
    private Scope before(Scope scope) {
        if (scope.since() == null) {
            return null;
        }
        Instant now = clock.instant();
        Duration length = Duration.between(scope.since(), now);
        return length.isNegative()
                ? null
                : new Scope(scope.version(), scope.since().minus(length), scope.since());
    }

    private static Integer number(String version) {
        try {
            return Integer.valueOf(version);
        } catch (NumberFormatException noVersion) {
            throw Rejection.notFound("process-unknown");
        }
    }
}
