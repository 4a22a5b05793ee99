package org.throughline.instruments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * A total as it was recorded.
 *
 * @param by username of whoever wrote it down
 * @param sha256 of the sealed text
 */
public record TotalRow(UUID id, @JsonUnwrapped NewTotal total, String by, Instant at, String sha256) {}
