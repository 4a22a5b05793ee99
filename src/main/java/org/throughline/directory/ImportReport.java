package org.throughline.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an import, row by row counted; while it runs, how far it is.
 *
 * @param source the name under which the publisher's ids are kept apart from others'
 * @param offered how much it says otherwise than an administrator wrote, which stays until somebody decides
 * @param tables one entry a table of the source that was understood
 * @param setAside the first {@value #SHOWN} rows that were not taken
 * @param remarks the first {@value #SHOWN} rows that were taken, but not as they stood
 */
public record ImportReport(
        UUID id,
        String source,
        Instant at,
        String by,
        ImportOptions options,
        ImportState state,
        Vanished vanished,
        int offered,
        List<ImportedTable> tables,
        List<ImportLine> setAside,
        List<ImportLine> remarks) {

    /** How many set-aside rows and remarks an answer carries; all of them are kept and can be downloaded. */
    public static final int SHOWN = 200;

    /**
     * @param read rows in the file: always the sum of the other four
     * @param stored new in the directory
     * @param updated known, and different from before
     * @param unchanged known, and the same
     */
    public record ImportedTable(
            String table, String file, int read, int stored, int updated, int unchanged, int setAside) {}

    /**
     * What the source no longer says.
     *
     * @param services that it does not name any more
     * @param suspended how many of these were taken out of every list
     * @param rows of phones, hours, languages and the like that were taken away
     */
    public record Vanished(int services, int suspended, int rows) {

        static final Vanished NONE = new Vanished(0, 0, 0);
    }

    /**
     * One reason with how many rows it concerns.
     *
     * @param kind {@code set-aside} or {@code remark}
     */
    public record ReasonCount(String kind, String reason, int rows) {}

    public boolean isRunning() {
        return state.isRunning();
    }

    /**
     * @param line of the file, 1 is the header; 0 where it concerns the whole file or many rows of it
     * @param column of the file that holds the value, or null where it is the row as a whole
     * @param reason a code whose text is the message {@code import.reason.<code>}
     * @param detail the value in question, shortened
     * @param rows of the file that this line stands for; 1 for a single row
     */
    public record ImportLine(String file, long line, String column, String reason, String detail, int rows) {}

    public ImportedTable table(String name) {
        return tables.stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElse(new ImportedTable(name, null, 0, 0, 0, 0, 0));
    }

    public int total(java.util.function.ToIntFunction<ImportedTable> count) {
        return tables.stream().mapToInt(count).sum();
    }
}
