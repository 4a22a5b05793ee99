package org.throughline.referral.domain;

import java.time.Instant;

/**
 * When and where the client is expected.
 *
 * @param place as the client agreed to read it in a reminder, or null
 */
public record Appointment(Instant at, String place, String note) {}
