package org.throughline.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A record that was drawn for an audit.
 *
 * @param month its first day
 * @param worker username of whoever carried the case when it was drawn; null for nobody
 * @param workerName null for nobody
 * @param percent of the questions that applied, how many were met; null before it is audited and where none applied
 * @param auditedByName null before it is audited
 * @param auditedAt null before it is audited
 */
public record AuditedRecord(
        UUID id,
        LocalDate month,
        String team,
        String caseNumber,
        String worker,
        String workerName,
        Integer percent,
        int unmet,
        String auditedByName,
        Instant auditedAt) {

    public boolean isAudited() {
        return auditedAt != null;
    }
}
