package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One attempt to refer the client to a service.
 *
 * @param need category id
 * @param attempt 1 for the first of its planned service
 * @param status as FHIR Task writes it: draft, requested, accepted, rejected, in-progress, on-hold, cancelled, failed,
 *     completed, entered-in-error
 * @param reason code of the last transition that needed one, or null
 * @param history oldest first
 */
public record ReferralView(
        UUID id,
        UUID plannedServiceId,
        String need,
        int attempt,
        ChosenService chosen,
        String status,
        String reason,
        String reasonText,
        ClientWish asked,
        Dates dates,
        List<TransitionView> history) {

    /** All null until one is chosen. */
    public record ChosenService(UUID id, String name, String organization) {}

    /**
     * @param clientNeed what the client asks of the service, or null
     * @param urgency routine, soon or urgent; null until a service is chosen
     */
    public record ClientWish(String clientNeed, String urgency) {}

    /**
     * @param appointmentAt null until one is made
     * @param sent how it left the house; null before, and where it was sent before that was recorded
     * @param receivedOn since when the client gets the service, or null
     */
    public record Dates(
            Instant openedAt,
            Instant sentAt,
            Sent sent,
            Instant appointmentAt,
            LocalDate receivedOn,
            Delivery delivery) {}

    /**
     * @param by link, mail, paper or phone
     * @param to the address, the number, or who got it
     */
    public record Sent(String by, String to, String note, String who) {}

    /**
     * What is known of the wait, the appointment and the receipt; everything may be null.
     *
     * @param waitlistPosition 1 for the next
     * @param place where the appointment is
     * @param saidBy client or family: whose word it is that the service was received
     */
    public record Delivery(Integer waitlistPosition, LocalDate expectedOn, String place, String saidBy) {}

    public Delivery delivery() {
        return dates.delivery();
    }

    /** True where the client waits for a place. */
    public boolean waiting() {
        return status.equals("on-hold");
    }

    /** One transition, as it was recorded. */
    public record TransitionView(String from, String to, String reason, String reasonText, Instant at, String by) {}

    /** How it left the house; null before, and where it was sent before that was recorded. */
    public Sent sent() {
        return dates.sent();
    }

    public boolean open() {
        return switch (status) {
            case "draft", "requested", "accepted", "in-progress", "on-hold" -> true;
            default -> false;
        };
    }
}
