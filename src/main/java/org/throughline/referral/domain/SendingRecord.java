package org.throughline.referral.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's act of sending a referral.
 *
 * @param to the address, the number, or who got it
 * @param note or null
 * @param releaseId the client's release that allowed it
 * @param by username
 */
public record SendingRecord(
        UUID referralId, SendingWay way, String to, String note, UUID releaseId, Instant at, String by) {}
