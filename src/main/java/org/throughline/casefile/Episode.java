package org.throughline.casefile;

import java.time.Instant;

/**
 * One run of a case from request to closure.
 *
 * @param number 1, and one more each time the case was reopened
 * @param closedAt null while it lasts
 * @param outcome why it was closed; null while it lasts
 */
public record Episode(int number, Instant openedAt, Instant closedAt, String outcome) {

    public static Episode first(Instant at) {
        return new Episode(1, at, null, null);
    }

    public Episode next(Instant at) {
        return new Episode(number + 1, at, null, null);
    }

    public Episode ended(Instant at, String why) {
        return new Episode(number, openedAt, at, why);
    }

    public boolean isOver() {
        return closedAt != null;
    }
}
