package org.throughline.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A service whose entry somebody must look at.
 *
 * @param reason a code whose text is the message {@code entry-check.<code>}
 */
public record QuestionedEntry(UUID serviceId, String name, String reason, Instant askedAt) {}
