package org.throughline.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.hsds.TableRow;
import org.throughline.shared.Sha256;

/** The rows of one table of one import, on their way into the database in portions. */
final class StagedTable {

    /** How the rows of a table are told apart. */
    enum RowIds {
        /** Others hang on it: each id comes once. */
        ONCE,
        /**
         * An id may be repeated: what is said differently is kept under a key of its own, made of its words, so that the
         * next import knows it again.
         */
        REPEATED,
        /** As {@link #REPEATED}, and others ask whether an id is there. */
        NAMED
    }

    private static final int KNOWN = 1;
    private static final int DESCRIBED = 2;
    private static final int STAGED = 4;

    private static final int PORTION = 1 << 18;
    private static final List<String> PARENTS = List.of("service", "location", "organization");

    private final StagingRepository staging;
    private final IntSupplier file;
    private final String table;
    private final String source;
    private final List<String> columns;
    private final RowIds ids;
    /** What is known of the rows that others ask for: {@link #KNOWN} and the like. */
    private final IdNumbers known = new IdNumbers();
    /** How often rows without an id came by what they are known by, and 1 for each that is told apart by all its words. */
    private final IdNumbers unnamed = new IdNumbers();

    private String lastKey;
    private UUID lastId;
    private final StringBuilder waiting = new StringBuilder();
    private long ord;

    /**
     * @param file the number of the file that is being read
     * @param table and columns are names of our own schema, never of the file
     */
    StagedTable(
            StagingRepository staging, IntSupplier file, String source, String table, RowIds ids, String... columns) {
        this.staging = staging;
        this.file = file;
        this.table = table;
        this.source = source;
        this.columns = List.of(columns);
        this.ids = ids;
        if (ids != RowIds.REPEATED) {
            staging.ids(table, source, id -> known.put(id, ids == RowIds.ONCE ? KNOWN | DESCRIBED : KNOWN));
        }
        if (ids == RowIds.ONCE) {
            staging.blankIds(table, source, this.columns, id -> known.put(id, KNOWN));
        }
        staging.open(table, this.columns);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** Which of services, locations and organizations its rows hang on. */
    List<String> parents() {
        return PARENTS.stream()
                .filter(parent -> columns.contains(parent + "_id"))
                .toList();
    }

    /** True where rows of other tables hang on its rows. */
    boolean isParent() {
        return PARENTS.stream().anyMatch(parent -> table.equals("directory_" + parent));
    }

    /** True where any row of this import is in it. */
    boolean isFilled() {
        return ord > 0;
    }

    /** True for a row of this source that is stored already or in this import. */
    boolean knows(String key) {
        return key != null && has(id(key), KNOWN);
    }

    /** True for a row that says something, not one that is only named by others. */
    boolean describes(String key) {
        return key != null && has(id(key), DESCRIBED);
    }

    private boolean has(UUID id, int mark) {
        return (known.get(id) & mark) != 0;
    }

    /** Rows ask several times for the one that they hang on. */
    UUID id(String key) {
        if (!key.equals(lastKey)) {
            lastId = named(source, table, key);
            lastKey = key;
        }
        return lastId;
    }

    private static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a row: its own id, or where that is blank what it is known by, numbered where that comes twice. */
    String key(String externalId, Object... knownBy) {
        if (externalId != null) {
            return externalId.length() <= 200 ? externalId : "#" + Sha256.of(externalId);
        }
        String by = joined(knownBy);
        UUID id = named("ordinal", by);
        int ordinal = unnamed.get(id) + 1;
        unnamed.put(id, ordinal);
        return "~" + Sha256.of(by + "\u001f" + ordinal);
    }

    /** The key of the row that has this id; null where there is no id. */
    String keyOf(String externalId) {
        return externalId == null ? null : key(externalId);
    }

    /** Refuses a row without an id that says the same as an earlier one. */
    void refuseRepetition(String externalId, Object... values) {
        if (externalId != null) {
            return;
        }
        UUID id = named("row", joined(values));
        if (unnamed.get(id) != 0) {
            throw new UnusableRow("duplicate-row", null);
        }
        unnamed.put(id, 1);
    }

    /** A row that others name and nothing describes. */
    void name(String key) {
        put(0, key, new Object[columns.size()]);
    }

    /** What a row says of another table than its own. */
    void derive(String key, Object... values) {
        put(0, key, values);
    }

    /** @throws UnusableRow {@code duplicate-id} where others hang on this table and the id came before */
    void put(TableRow row, String key, Object... values) {
        put(row.number(), key, values);
    }

    private void put(long line, String key, Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + values.length);
        }
        UUID id = id(key);
        if (ids != RowIds.REPEATED) {
            note(id, key, values);
        }
        String hash = Sha256.of(joined(values));
        CopyText.write(waiting, ++ord, file.getAsInt(), line, id, key, hash);
        waiting.setCharAt(waiting.length() - 1, '\t');
        CopyText.write(waiting, values);
        if (waiting.length() >= PORTION) {
            flush();
        }
    }

    private void note(UUID id, String key, Object... values) {
        int marks = known.get(id);
        if (ids == RowIds.ONCE && (marks & STAGED) != 0) {
            throw new UnusableRow("duplicate-id", key);
        }
        boolean says = ids == RowIds.ONCE && Arrays.stream(values).anyMatch(Objects::nonNull);
        known.put(id, marks | KNOWN | STAGED | (says ? DESCRIBED : 0));
    }

    void flush() {
        if (!waiting.isEmpty()) {
            staging.copy(table, columns, waiting);
            waiting.setLength(0);
        }
    }

    private static String joined(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value == null ? "\u0000" : value).append('\u001f');
        }
        return text.toString();
    }
}
