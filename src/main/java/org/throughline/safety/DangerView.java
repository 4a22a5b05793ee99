package org.throughline.safety;

import java.time.Instant;

/**
 * A named danger as the safety page shows it.
 *
 * @param namedIn the form it was said in, {@code note} or {@code instrument}
 * @param unansweredReason why no safety response was begun; null where one was
 * @param end null while the danger stands
 */
public record DangerView(
        String namedIn,
        String description,
        Instant namedAt,
        String namedByName,
        String unansweredReason,
        DangerEndView end) {

    public record DangerEndView(String reason, Instant at, String byName) {}
}
