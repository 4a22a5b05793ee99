package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsentTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void aConsentBeginsTodayAndLastsAYearUnlessSaidOtherwise() {
        assertThat(ConsentTerm.from(null, TODAY)).isEqualTo(TODAY);
        assertThat(ConsentTerm.until(TODAY, null)).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(ConsentTerm.until(TODAY, TODAY.plusDays(10))).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void anEndBeforeTheBeginningEndsItOnItsFirstDay() {
        assertThat(ConsentTerm.until(TODAY, TODAY.minusDays(3))).isEqualTo(TODAY);
    }

    @Test
    void aConsentThatBeginsOnAnotherDayLastsFromThatDay() {
        assertThat(ConsentTerm.from(TODAY.plusDays(3), TODAY)).isEqualTo(TODAY.plusDays(3));
        assertThat(ConsentTerm.until(TODAY, TODAY)).isEqualTo(TODAY);
    }
}
