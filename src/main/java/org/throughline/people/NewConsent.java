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
        LocalDate until) {}
