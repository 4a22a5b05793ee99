package org.throughline.casefile;

import java.time.Instant;

/** What a supervisor says in the review of an emergency access. */
public record EmergencyReview(String by, Instant at, String comment) {}
