package org.throughline.people.domain;

import java.time.LocalDate;
import org.throughline.people.PersonDetails;
import org.throughline.shared.Rejection;

/** A birth date may be an expected child's, but no later. */
final class BirthDatePolicy {

    private static final int DAYS_EXPECTED = 300;

    private BirthDatePolicy() {}

    static void check(PersonDetails details, LocalDate today) {
        if (details.birthDate() != null && details.birthDate().isAfter(today.plusDays(DAYS_EXPECTED))) {
            throw Rejection.invalidField("birthDate", "birth-date-too-late");
        }
    }
}
