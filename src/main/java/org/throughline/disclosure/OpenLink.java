package org.throughline.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that serves now, and what it opens: that one referral.
 *
 * @param organizationId whom it was sent to; null where the directory knows the service by its name alone
 * @param releaseId the client's release that it rests on
 */
public record OpenLink(UUID id, UUID referralId, UUID caseId, UUID organizationId, UUID releaseId, Instant expiresAt) {}
