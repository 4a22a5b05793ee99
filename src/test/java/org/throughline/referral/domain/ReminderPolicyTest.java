package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void theReminderIsOfTheDayBefore() {
        assertThat(ReminderPolicy.reminderOn(TODAY.plusDays(5), TODAY)).contains(TODAY.plusDays(4));
        assertThat(ReminderPolicy.reminderOn(TODAY.plusDays(1), TODAY)).contains(TODAY);
    }

    @Test
    void nobodyIsRemindedOfWhatIsTodayOrOver() {
        assertThat(ReminderPolicy.reminderOn(TODAY, TODAY)).isEmpty();
        assertThat(ReminderPolicy.reminderOn(TODAY.minusDays(3), TODAY)).isEmpty();
    }

    @Test
    void anAppointmentThatWasMovedHasAnotherReminder() {
        assertThat(ReminderPolicy.isOf(TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(ReminderPolicy.isOf(TODAY, TODAY.plusDays(8))).isFalse();
    }
}
