package org.throughline.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as the worker sees it.
 *
 * @param sentTo address or words for how it was given
 * @param state open, locked, revoked or expired
 * @param firstViewedAt when the referral was first read by it, or null
 * @param lastViewedAt when it was last read, or null
 * @param wrongCodes since the last right one
 */
public record ProviderLinkView(
        UUID id,
        String sentTo,
        String state,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        Instant firstViewedAt,
        Instant lastViewedAt,
        int wrongCodes) {

    public boolean isOpen() {
        return state.equals("open");
    }
}
