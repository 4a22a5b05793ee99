package org.throughline.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked up very many people on file within an hour.
 *
 * @param name of who looked them up
 * @param lookups how many people
 */
public record LookupNotice(UUID id, String name, int lookups, Instant raisedAt) {}
