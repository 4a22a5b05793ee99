package org.throughline.people.domain;

import java.time.LocalDate;
import org.throughline.shared.Rejection;

/** A birth date may be an expected child's, but no later. */
public final class BirthDatePolicy {

    private static final int DAYS_EXPECTED = 300;

    private BirthDatePolicy() {}

    /** @param birthDate null where it is not known */
    public static void check(LocalDate birthDate, LocalDate today) {
        if (birthDate != null && birthDate.isAfter(today.plusDays(DAYS_EXPECTED))) {
            throw Rejection.invalidField("birthDate", "birth-date-too-late");
        }
    }
}
