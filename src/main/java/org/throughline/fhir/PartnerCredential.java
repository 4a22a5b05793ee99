package org.throughline.fhir;

import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * By what an organization's program signs in at {@code /fhir}.
 *
 * @param id the user name
 * @param organizationId of the directory: it sees what was sent to this organization
 * @param label which program or person uses it
 * @param lastUsedAt to the hour; null where it was never used
 * @param revoked {@link Attribution#NONE} while it is good
 */
public record PartnerCredential(
        UUID id, UUID organizationId, String label, Attribution created, Instant lastUsedAt, Attribution revoked) {

    public boolean isLive() {
        return revoked.isNone();
    }
}
