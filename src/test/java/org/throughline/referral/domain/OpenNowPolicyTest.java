package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.referral.domain.OpenNowPolicy.OpeningHours;

/** A service is open, closed, or its hours do not say. */
class OpenNowPolicyTest {

    private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2026-03-02T12:00");

    private static OpeningHours hours(Integer weekday, String from, String to) {
        return new OpeningHours(weekday, LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void itIsOpenFromTheOpeningToTheClosingOfThatDay() {
        List<OpeningHours> monday = List.of(hours(1, "09:00", "12:30"));
        assertThat(OpenNowPolicy.isOpen(monday, MONDAY_NOON)).contains(true);
        assertThat(OpenNowPolicy.isOpen(monday, MONDAY_NOON.plusMinutes(30))).contains(false);
        assertThat(OpenNowPolicy.isOpen(monday, MONDAY_NOON.plusDays(1))).contains(false);
    }

    @Test
    void hoursOverMidnightBelongToTheDayBefore() {
        List<OpeningHours> night = List.of(hours(7, "20:00", "06:00"));
        assertThat(OpenNowPolicy.isOpen(night, MONDAY_NOON.withHour(5))).contains(true);
        assertThat(OpenNowPolicy.isOpen(night, MONDAY_NOON)).contains(false);
    }

    @Test
    void whatIsNotTheSameEachWeekSaysNothing() {
        List<OpeningHours> odd = List.of(hours(null, "09:00", "17:00"));
        assertThat(OpenNowPolicy.isOpen(odd, MONDAY_NOON)).isEmpty();
        assertThat(OpenNowPolicy.isOpen(List.of(), MONDAY_NOON)).isEmpty();
        assertThat(OpenNowPolicy.isOpen(List.of(hours(2, "09:00", "17:00"), odd.get(0)), MONDAY_NOON))
                .as("it may be one of the odd days")
                .isEmpty();
    }
}
