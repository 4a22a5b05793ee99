package org.throughline.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * One emergency access as pages show it.
 *
 * @param byName who opened the case
 * @param open true while it lasts
 * @param reviewedByName null before a supervisor has looked at it
 */
public record EmergencyView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String byName,
        String reason,
        Instant openedAt,
        Instant until,
        Instant endedAt,
        boolean open,
        Instant reviewedAt,
        String reviewedByName,
        String review) {}
