package org.throughline.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param format of the archive
 * @param program version that made it
 * @param takenAt the moment whose state it is, by the database's clock
 * @param migrations version to checksum of each that the database had run; the checksum may be null
 * @param tables in the order of the archive
 * @param sequences name to the statement's two values
 */
record Manifest(
        int format,
        String program,
        String takenAt,
        Map<String, Integer> migrations,
        List<BackupTable> tables,
        Map<String, Sequence> sequences) {

    static final int FORMAT = 1;

    /** @param sha256 of the rows as PostgreSQL's COPY writes them */
    record BackupTable(String name, List<String> columns, long rows, String sha256) {}

    record Sequence(long lastValue, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(BackupTable::rows).sum();
    }
}
