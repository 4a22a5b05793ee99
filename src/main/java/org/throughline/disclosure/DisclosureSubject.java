package org.throughline.disclosure;

import java.util.UUID;

/**
 * Whom and what a disclosure is about, and the release that it rests on.
 *
 * @param caseId null outside any case
 * @param referralId null outside any referral
 */
public record DisclosureSubject(UUID personId, UUID caseId, UUID referralId, UUID releaseId) {}
