package org.throughline.safety.domain;

import java.time.Duration;
import java.time.Instant;

/** The written report is due so many hours after the call; a call said to lie ahead counts from its recording. */
public final class ReportDeadlinePolicy {

    private ReportDeadlinePolicy() {}

    public static Instant due(Instant calledAt, Instant recordedAt, Duration hours) {
        Instant from = calledAt.isBefore(recordedAt) ? calledAt : recordedAt;
        return from.plus(hours);
    }
}
