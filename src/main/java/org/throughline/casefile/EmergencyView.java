package org.throughline.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * One emergency access as pages show it.
 *
 * @param byName who opened the case
 * @param open true while it lasts
 * @param review null before a supervisor has reviewed it; its {@code by} is a display name
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
        EmergencyReview review) {}
