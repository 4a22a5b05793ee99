package org.throughline.engine;

import java.time.Instant;
import java.util.UUID;

/**
 * A model that the program ships otherwise than the agency published it.
 *
 * @param id another one once the shipped file changes again
 * @param key of the first model in the file
 * @param sha256 of the content
 */
public record ShippedOffer(
        UUID id, ModelKind kind, String key, String resource, String content, String sha256, Instant offeredAt) {}
