package org.throughline.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A release of information on file. It is never deleted; a revoked one stays and counts no more.
 *
 * @param revokedAt null while it stands
 */
public record Consent(
        UUID id,
        UUID personId,
        UUID caseId,
        UUID organizationId,
        String organization,
        String purpose,
        String information,
        String method,
        LocalDate from,
        LocalDate until,
        Instant recordedAt,
        String recordedBy,
        Instant revokedAt,
        String revokedBy,
        String revocationReason) {

    /** True on its first and last day and between, unless revoked. */
    public boolean isValidOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }
}
