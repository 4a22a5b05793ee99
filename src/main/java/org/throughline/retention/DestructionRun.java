package org.throughline.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A run of destruction.
 *
 * @param jurisdiction whose periods it was prepared by
 * @param approvedBy null before it was approved
 * @param endedAt null before it ended
 */
public record DestructionRun(
        UUID id,
        String jurisdiction,
        RunState state,
        String preparedBy,
        String preparedByName,
        Instant preparedAt,
        String approvedBy,
        String approvedByName,
        Instant approvedAt,
        Instant endedAt,
        RecordCounts progress) {

    /** Whether it may still destroy something. */
    public boolean isOpen() {
        return state == RunState.PREPARED || state == RunState.RUNNING;
    }

    /** @param spared of the records that were due: held, open again, not due any more, or not removable */
    public record RecordCounts(int records, int destroyed, int spared) {

        public int left() {
            return records - destroyed - spared;
        }

        /** In percent. */
        public int done() {
            return records == 0 ? 100 : (destroyed + spared) * 100 / records;
        }
    }
}
