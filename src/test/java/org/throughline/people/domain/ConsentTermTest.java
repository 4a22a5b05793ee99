package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsentTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void a_consent_begins_today_and_lasts_a_year_unless_said_otherwise() {
        assertThat(ConsentTerm.from(null, TODAY)).isEqualTo(TODAY);
        assertThat(ConsentTerm.until(TODAY, null)).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(ConsentTerm.until(TODAY, TODAY.plusDays(10))).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void an_end_before_the_beginning_ends_it_on_its_first_day() {
        assertThat(ConsentTerm.until(TODAY, TODAY.minusDays(3))).isEqualTo(TODAY);
    }
}
