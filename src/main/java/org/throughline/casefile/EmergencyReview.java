package org.throughline.casefile;

import java.time.Instant;

/** What a supervisor who has looked at an emergency access says of it. */
public record EmergencyReview(String by, Instant at, String comment) {}
