package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One attempt to be in touch with the client.
 *
 * @param dueOn when it was due
 * @param attempt 1 for the first since the client was last reached
 * @param method phone, visit, office, video, message, other
 */
public record ContactView(
        UUID id, LocalDate dueOn, int attempt, boolean reached, String method, Instant at, String summary, String by) {}
