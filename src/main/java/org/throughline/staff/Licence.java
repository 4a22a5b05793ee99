package org.throughline.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A licence that a worker was granted.
 *
 * @param kind LBSW, LMSW or LCSW
 * @param state where it was issued, two letters
 * @param expires the last day on which it is valid
 */
public record Licence(UUID id, String username, String kind, String state, String number, LocalDate expires) {

    public boolean validOn(LocalDate day) {
        return !day.isAfter(expires);
    }

    /** True in the last sixty days of its validity. */
    public boolean expiresSoon(LocalDate today) {
        return validOn(today) && !today.plusDays(60).isBefore(expires);
    }
}
