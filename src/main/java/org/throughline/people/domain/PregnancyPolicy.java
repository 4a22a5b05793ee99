package org.throughline.people.domain;

import java.time.LocalDate;
import org.throughline.people.Pregnancy;
import org.throughline.shared.Rejection;

/** What may be said of a pregnancy: two parents at most, and a day that can be. */
public final class PregnancyPolicy {

    /** From the day on which nobody can know of it yet; a child is expected within so many days. */
    private static final int LONGEST_DAYS = 300;

    private PregnancyPolicy() {}

    /** @throws Rejection invalid at {@code other} or {@code day} */
    public static Pregnancy checked(Pregnancy typed, LocalDate today) {
        if (typed.parent().equals(typed.other())) {
            throw Rejection.invalidField("other", "relation-to-self");
        }
        if (typed.day() != null) {
            if (typed.course().isLoss() && typed.day().isAfter(today)) {
                throw Rejection.invalidField("day", "relation-day-ahead");
            }
            if (!typed.course().isLoss() && typed.day().isAfter(today.plusDays(LONGEST_DAYS))) {
                throw Rejection.invalidField("day", "pregnancy-day-too-far", LONGEST_DAYS);
            }
        }
        return typed;
    }

    /** @throws Rejection invalid at {@code reason} where none is given, or too long a one */
    public static String reason(String typed) {
        String reason = RelationTermsPolicy.reason(typed);
        if (reason == null) {
            throw Rejection.invalidField("reason", "pregnancy-reason-missing");
        }
        return reason;
    }
}
