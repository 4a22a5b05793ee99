package org.throughline.engine;

import java.time.Instant;

/**
 * Which part of a process's history.
 *
 * @param definitionId one version, or null for all
 * @param until what began from then on does not count
 */
public record HistoryScope(String processKey, String definitionId, Instant since, Instant until) {}
