package org.throughline.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A need that nobody could meet.
 *
 * @param reason a reason code, or one of those that only an unmet need has: no-service, too-far, not-affordable, language
 * @param area where the client lives, or null
 */
public record UnmetNeed(
        UUID id, UUID caseId, String need, String reason, String reasonText, String area, Instant at, String by) {}
