package org.throughline.intake.domain;

import java.util.List;
import java.util.UUID;

/**
 * Two people on file who are said to be one.
 *
 * @param duplicateId the record that is from now on found as the known one
 * @param moved the cases that the merge moved
 */
public record PersonMerge(UUID id, UUID duplicateId, UUID knownId, String reason, String by, List<UUID> moved) {}
