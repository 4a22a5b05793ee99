package org.throughline.referral;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which of its referrals an organization asks for; every part but the limit may be null.
 *
 * @param statuses as {@link ReferralView#status()} writes them; empty for all
 * @param id of the only one
 * @param changedFrom when it was last changed, inclusive
 * @param changedBefore exclusive
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the page before
 */
public record PartnerQuery(
        Set<String> statuses, UUID id, Instant changedFrom, Instant changedBefore, Integer limit, String after) {

    public PartnerQuery {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
    }

    /** All, the longest unchanged first. */
    public static PartnerQuery all(Integer limit, String after) {
        return new PartnerQuery(Set.of(), null, null, null, limit, after);
    }
}
