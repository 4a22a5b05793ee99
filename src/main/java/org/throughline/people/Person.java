package org.throughline.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A person as known now.
 *
 * @param id of the surviving record, where a duplicate was linked to it
 * @param revision counts the changes: whoever changes the record says which one they saw
 * @param ageAsOf the day on which {@link PersonDetails#approximateAge()} was stated
 */
public record Person(
        UUID id, int revision, PersonDetails details, LocalDate ageAsOf, Instant registeredAt, String registeredBy) {

    private static final int MONTHS_COUNTED = 24;

    /** First and last name. */
    public String name() {
        return details.name().full();
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

    /** Age in full months on that day where somebody is under two and their birth date is known to the day; else null. */
    public Integer ageInMonths(LocalDate on) {
        if (details.birth().certainty() != Birth.Certainty.EXACT) {
            return null;
        }
        long months = Math.max(0, ChronoUnit.MONTHS.between(details.birthDate(), on));
        return months < MONTHS_COUNTED ? (int) months : null;
    }
}
