package org.throughline.referral.domain;

import java.time.LocalDate;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/**
 * Where the client stands on the provider's waiting list, as the provider last said it.
 *
 * @param position 1 for the next, or null
 * @param expectedOn when a place is expected, or null
 */
public record WaitlistPlace(Integer position, LocalDate expectedOn) {

    public static final WaitlistPlace UNKNOWN = new WaitlistPlace(null, null);

    /** @throws Rejection at {@code expectedOn}, {@code waitlist-expected-past}, for a day that is over */
    public static WaitlistPlace in(FormAnswers form, LocalDate today) {
        LocalDate expected = form.date("expectedOn");
        if (expected != null && expected.isBefore(today)) {
            throw Rejection.invalidField("expectedOn", "waitlist-expected-past");
        }
        return new WaitlistPlace(form.number("waitlistPosition"), expected);
    }

    /** What is said now, over what was said before. */
    WaitlistPlace over(WaitlistPlace before) {
        return new WaitlistPlace(
                position == null ? before.position : position, expectedOn == null ? before.expectedOn : expectedOn);
    }
}
