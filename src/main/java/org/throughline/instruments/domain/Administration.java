package org.throughline.instruments.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.shared.SealedRecord;

/**
 * One instrument answered in a case.
 *
 * @param definition SHA-256 of the definition whose words were answered
 * @param by username
 * @param at when it was written down
 * @param answeredOn the day on which the paper was answered from which it was typed in; null where that was then
 * @param seal answers and result
 */
public record Administration(
        UUID id, UUID caseId, String definition, String by, Instant at, LocalDate answeredOn, SealedRecord seal) {

    /** When it was answered; a day on paper counts from its beginning. */
    public Instant answeredAt(ZoneId zone) {
        return answeredOn == null ? at : answeredOn.atStartOfDay(zone).toInstant();
    }
}
