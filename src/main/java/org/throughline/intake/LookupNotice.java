package org.throughline.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at very many people on file within an hour.
 *
 * @param name of who looked
 * @param looks at how many people
 */
public record LookupNotice(UUID id, String name, int looks, Instant raisedAt) {}
