package org.throughline.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A record of a run.
 *
 * @param keptUntil the first day on which it might be destroyed
 * @param outcome {@code destroyed} or {@code spared}; null while it is waiting
 * @param reason why it was spared: {@code held}, {@code not-closed}, {@code not-due}, {@code running}, {@code stopped} or
 *     {@code failed}; null otherwise
 * @param removed how many rows of which table; null where it was not destroyed
 */
public record DestructionItem(
        UUID id,
        UUID caseId,
        String caseNumber,
        LocalDate closedOn,
        List<RecordClass> classes,
        LocalDate keptUntil,
        String outcome,
        String reason,
        Map<String, Integer> removed,
        Instant at) {

    public static final String DESTROYED = "destroyed";
    public static final String SPARED = "spared";

    public int rows() {
        return removed == null
                ? 0
                : removed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
