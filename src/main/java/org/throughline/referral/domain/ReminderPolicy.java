package org.throughline.referral.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When, and of what, somebody is reminded. */
public final class ReminderPolicy {

    private static final Set<ReferralStatus> AWAITED =
            EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD);

    private ReminderPolicy() {}

    /** The day before the appointment; empty where that is over. */
    public static Optional<LocalDate> reminderOn(LocalDate appointment, LocalDate today) {
        LocalDate dayBefore = appointment.minusDays(1);
        return dayBefore.isBefore(today) ? Optional.empty() : Optional.of(dayBefore);
    }

    /** Whether that is the day of its reminder: an appointment that was moved has another. */
    public static boolean isOf(LocalDate remindOn, LocalDate appointment) {
        return remindOn.equals(appointment.minusDays(1));
    }

    public static boolean isAwaited(ReferralStatus status) {
        return AWAITED.contains(status);
    }
}
