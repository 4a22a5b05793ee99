package org.throughline.instruments.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.SealedRecord;

/** The total of an instrument that the program has no words of. */
public record InstrumentTotal(UUID id, UUID caseId, String by, Instant at, SealedRecord seal) {}
