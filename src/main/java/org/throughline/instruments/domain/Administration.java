package org.throughline.instruments.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.SealedRecord;

/**
 * One instrument answered in a case.
 *
 * @param definition SHA-256 of the definition whose words were answered
 * @param by username
 * @param seal answers and result
 */
public record Administration(UUID id, UUID caseId, String definition, String by, Instant at, SealedRecord seal) {}
