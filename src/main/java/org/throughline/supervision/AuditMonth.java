package org.throughline.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * The audit of a team in a month.
 *
 * @param month its first day
 * @param drawn whether the records were drawn; a month without any open case draws none
 * @param records in the order in which they were drawn
 * @param workers what was found in the records of each worker in the twelve months up to this one
 */
public record AuditMonth(
        LocalDate month, String team, boolean drawn, List<AuditedRecord> records, List<WorkerResult> workers) {

    /** @param percent of the questions that applied, how many were met; null where none applied */
    public record WorkerResult(String worker, String name, int records, Integer percent) {}
}
