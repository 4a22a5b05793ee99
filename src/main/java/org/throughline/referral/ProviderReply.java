package org.throughline.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a provider answers to a referral. What it says beside is a {@link ProviderReport}.
 *
 * @param note in the provider's words, or null
 */
public record ProviderReply(ReplyKind kind, ReplyDetails details, String note) {

    /** What may be answered. */
    public enum ReplyKind {
        /** The client is taken, with an appointment or without; after the waiting list: a place was found. */
        ACCEPT,
        /** The client is not taken; on the waiting list: the wait is given up. */
        DECLINE,
        /** The client waits for a place, or waits still. */
        WAITLIST,
        /** The client is taken and this is the appointment. */
        APPOINTMENT
    }

    /**
     * What belongs to it. Everything may be null: the form of the task says what may not.
     *
     * @param reason why the client is not taken: a code of the form
     * @param position on the waiting list, from 1
     * @param expectedOn when a place is likely
     */
    public record ReplyDetails(
            String contactPerson,
            LocalDateTime appointmentAt,
            String reason,
            String reasonText,
            Integer position,
            LocalDate expectedOn) {}
}
