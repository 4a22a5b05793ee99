package org.throughline.people;

import java.time.Instant;

/**
 * What was known of a person from a moment on.
 *
 * @param reason why it was corrected, or null where it was stated anew
 */
public record PersonRevision(PersonDetails details, Instant at, String by, String reason) {}
