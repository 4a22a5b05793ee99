package org.throughline.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A licence that a worker was granted.
 *
 * @param kind code of a {@link LicenceKind}
 * @param state where it was issued, two letters
 * @param expires the last day on which it is valid as it was granted
 * @param goodUntil the last day on which its work may be done: with the days of grace that its kind gives, none where
 *     somebody ended it
 */
public record Licence(
        UUID id, String username, String kind, String state, String number, LocalDate expires, LocalDate goodUntil) {

    /** One of a kind without grace. */
    public Licence(UUID id, String username, String kind, String state, String number, LocalDate expires) {
        this(id, username, kind, state, number, expires, expires);
    }

    public boolean validOn(LocalDate day) {
        return !day.isAfter(goodUntil);
    }

    /** True in the last sixty days before its expiry, and in its days of grace. */
    public boolean expiresSoon(LocalDate today) {
        return validOn(today) && !today.plusDays(60).isBefore(expires);
    }
}
