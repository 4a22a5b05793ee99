package org.throughline.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A release of information that a person gives.
 *
 * @param organizationId who may be informed; null where the organization is not in the directory
 * @param purpose what for
 * @param information what may be shared
 * @param method {@code written}, {@code verbal} or {@code electronic}
 * @param until last day, or null for one year
 * @param recipientNeed need category id where whoever serves that need may be informed; null where one organization may
 */
public record NewConsent(
        UUID personId,
        UUID caseId,
        UUID organizationId,
        String organization,
        String purpose,
        String information,
        String method,
        LocalDate from,
        LocalDate until,
        String recipientNeed) {

    /** Given to one organization. */
    public NewConsent(
            UUID personId,
            UUID caseId,
            UUID organizationId,
            String organization,
            String purpose,
            String information,
            String method,
            LocalDate from,
            LocalDate until) {
        this(personId, caseId, organizationId, organization, purpose, information, method, from, until, null);
    }
}
