package org.throughline.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A person as known now.
 *
 * @param id of the surviving record, where a duplicate was linked to it
 * @param ageAsOf the day on which {@link PersonDetails#approximateAge()} was told
 */
public record Person(UUID id, PersonDetails details, LocalDate ageAsOf, Instant registeredAt, String registeredBy) {

    /** First and last name. */
    public String name() {
        return (details.firstName() + " " + details.lastName()).strip();
    }

    /** Age in full years on that day, or null where nothing is known; an expected child is 0. */
    public Integer age(LocalDate on) {
        if (details.birthDate() != null) {
            return (int) Math.max(0, ChronoUnit.YEARS.between(details.birthDate(), on));
        }
        return details.approximateAge() == null
                ? null
                : details.approximateAge() + (int) Math.max(0, ChronoUnit.YEARS.between(ageAsOf, on));
    }
}
