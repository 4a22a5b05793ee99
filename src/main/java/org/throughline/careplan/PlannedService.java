package org.throughline.careplan;

import java.util.UUID;

/**
 * A service that a plan asks for. An equal service (same need, same words) keeps its id from revision to revision.
 *
 * @param need a need category id
 */
public record PlannedService(UUID id, UUID caseId, String need, String description) {}
