package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    private static final LocalDate DAY = LocalDate.of(1988, 3, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1988-03-12",
                "1988/3/12",
                "19880312",
                "12.03.1988",
                "12/3/1988",
                "3/12/1988",
                "12-3-88",
                "12 Mar 1988"
            })
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertThat(TypedDay.readings(typed)).contains(DAY);
    }

    @Test
    void whatMayBeTwoDaysIsBoth() {
        assertThat(TypedDay.readings("12/3/1988")).containsExactlyInAnyOrder(DAY, LocalDate.of(1988, 12, 3));
        assertThat(TypedDay.readings("13/3/1988")).containsExactly(LocalDate.of(1988, 3, 13));
        assertThat(TypedDay.readings("13.3.05"))
                .containsExactlyInAnyOrder(LocalDate.of(1905, 3, 13), LocalDate.of(2005, 3, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988-02-30", "31/31/1988", "88", "555-0142", "maria", "", "12345678"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.readings(typed)).isEmpty();
        assertThat(TypedDay.isOne(null)).isFalse();
    }
}
