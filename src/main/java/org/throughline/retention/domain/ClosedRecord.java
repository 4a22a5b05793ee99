package org.throughline.retention.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.throughline.retention.RecordClass;

/**
 * A closed case, as far as its keeping asks.
 *
 * @param closedOn the day, in UTC
 * @param bornOn of the client; the day on which the case was opened where nobody knows, so that an unknown age never
 *     shortens a period
 * @param held whether a legal hold is on it or on everything
 */
public record ClosedRecord(
        UUID caseId, String caseNumber, LocalDate closedOn, LocalDate bornOn, Set<RecordClass> classes, boolean held) {}
