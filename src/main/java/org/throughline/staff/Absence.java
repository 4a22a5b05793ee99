package org.throughline.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a worker is away and another stands in.
 *
 * @param from first day
 * @param until last day
 * @param cover username of who takes new tasks meanwhile
 */
public record Absence(UUID id, String username, LocalDate from, LocalDate until, String cover) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
