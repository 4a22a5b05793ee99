package org.throughline.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing is destroyed while it is in force.
 *
 * @param caseNumber of the record that is held; null where everything is
 * @param releasedBy null while it is in force, as the two after it
 */
public record LegalHold(
        UUID id,
        String caseNumber,
        String reason,
        String placedBy,
        String placedByName,
        Instant placedAt,
        String releasedBy,
        String releasedByName,
        Instant releasedAt,
        String releaseReason) {

    public boolean isInForce() {
        return releasedAt == null;
    }

    public boolean isOfEverything() {
        return caseNumber == null;
    }
}
