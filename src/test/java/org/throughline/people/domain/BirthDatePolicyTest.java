package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BirthDatePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void anExpectedChildsBirthDateAndAnUnknownOneAreAccepted() {
        assertThatCode(() -> BirthDatePolicy.check(TODAY.plusDays(300), TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> BirthDatePolicy.check(null, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void aBirthDateFurtherAheadIsRefusedAtItsField() {
        assertInvalid("birthDate", "birth-date-too-late", () -> BirthDatePolicy.check(TODAY.plusDays(301), TODAY));
    }
}
