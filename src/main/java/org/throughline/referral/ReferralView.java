package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One attempt to bring the client to a service.
 *
 * @param need category id
 * @param attempt 1 for the first of its planned service
 * @param serviceId null until one is chosen
 * @param service its name, or null
 * @param organization its organization's name, or null
 * @param status as FHIR Task writes it: draft, requested, accepted, rejected, in-progress, on-hold, cancelled, failed,
 *     completed, entered-in-error
 * @param reason code of the last transition that needed one, or null
 * @param clientNeed what the client asks of the service, or null
 * @param urgency routine, soon or urgent; null until a service is chosen
 * @param appointmentAt null until one is made
 * @param receivedOn since when the client gets the service, or null
 * @param history oldest first
 */
public record ReferralView(
        UUID id,
        UUID plannedServiceId,
        String need,
        int attempt,
        UUID serviceId,
        String service,
        String organization,
        String status,
        String reason,
        String reasonText,
        String clientNeed,
        String urgency,
        Instant openedAt,
        Instant sentAt,
        Instant appointmentAt,
        LocalDate receivedOn,
        List<Change> history) {

    /** One transition, as it was recorded. */
    public record Change(String from, String to, String reason, String reasonText, Instant at, String by) {}

    public boolean open() {
        return switch (status) {
            case "draft", "requested", "accepted", "in-progress", "on-hold" -> true;
            default -> false;
        };
    }
}
