package org.throughline.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.domain.SourceTableRepository;
import org.throughline.shared.Sha256;

/** Writes one table of one source: knows what is there already and touches only what differs. */
final class TableWriter {

    /** What became of a row. */
    enum RowOutcome {
        UNCHANGED,
        UPDATED,
        STORED
    }

    private static final int BATCH = 500;

    private final SourceTableRepository tables;
    private final String table;
    private final String source;
    private final List<String> columns;
    private final Map<String, String> known;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> first = new HashMap<>();
    private final Set<String> natural = new HashSet<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private List<TableWriter> parents = List.of();
    private final List<Object[]> inserts = new ArrayList<>();
    private final List<Object[]> updates = new ArrayList<>();

    /** @param table and columns are names of our own schema, never of the file */
    TableWriter(SourceTableRepository tables, String source, String table, String... columns) {
        this.tables = tables;
        this.table = table;
        this.source = source;
        this.columns = List.of(columns);
        this.known = tables.hashes(table, source);
    }

    /** True for a row of this source that is stored already or in this import. */
    boolean knows(String key) {
        return key != null && known.containsKey(key);
    }

    /** True for a row that says something, not one that is only named by others. */
    boolean describes(String key) {
        return knows(key) && !known.get(key).equals(Sha256.of(joined(new Object[columns.size()])));
    }

    boolean seen(String key) {
        return seen.contains(key);
    }

    UUID id(String key) {
        String name = String.join("\u001f", source, table, key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a row: its own id, or where that is blank what it is known by, numbered where that comes twice. */
    String key(String externalId, Object... knownBy) {
        if (externalId != null) {
            return externalId.length() <= 200 ? externalId : "#" + Sha256.of(externalId);
        }
        String by = joined(knownBy);
        return "~" + Sha256.of(by + "\u001f" + ordinals.merge(by, 1, Integer::sum));
    }

    /** Refuses a row without an id that says the same as an earlier one. */
    void refuseRepetition(String externalId, Object... values) {
        if (externalId == null && !natural.add(joined(values))) {
            throw new UnusableRow("duplicate-row", null);
        }
    }

    /**
     * A row that nothing hangs on may repeat an id: what it says differently is kept under a key of its own, made of
     * its words, so that the next import knows it again.
     *
     * @param repeated told once the id came before with other words
     * @throws UnusableRow {@code duplicate-id} where an equal row came before
     */
    RowOutcome putEvenRepeated(String key, Runnable repeated, Object... values) {
        if (!seen.contains(key)) {
            first.put(key, Sha256.of(joined(values)));
            return put(key, values);
        }
        String hash = Sha256.of(joined(values));
        if (hash.equals(first.get(key))) {
            throw new UnusableRow("duplicate-id", key);
        }
        RowOutcome outcome = put(key + "\u001f" + hash.substring(0, 16), values);
        repeated.run();
        return outcome;
    }

    RowOutcome put(String key, Object... values) {
        if (!seen.add(key)) {
            throw new UnusableRow("duplicate-id", key);
        }
        String hash = Sha256.of(joined(values));
        String before = known.put(key, hash);
        if (hash.equals(before)) {
            return RowOutcome.UNCHANGED;
        }
        if (before == null) {
            inserts.add(row(id(key), source, key, hash, values));
        } else {
            updates.add(row(hash, values, id(key)));
        }
        flushWhen(BATCH);
        return before == null ? RowOutcome.STORED : RowOutcome.UPDATED;
    }

    private static Object[] row(Object... parts) {
        List<Object> row = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Object[] many) {
                Collections.addAll(row, many);
            } else {
                row.add(part);
            }
        }
        return row.toArray();
    }

    private static String joined(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value == null ? "\u0000" : value).append('\u001f');
        }
        return text.toString();
    }

    void flush() {
        flushWhen(1);
    }

    /** Rows of these must be there before rows of this. */
    TableWriter after(TableWriter... others) {
        parents = List.of(others);
        return this;
    }

    private void flushWhen(int waiting) {
        if (inserts.size() < waiting && updates.size() < waiting) {
            return;
        }
        parents.forEach(TableWriter::flush);
        if (inserts.size() >= waiting) {
            tables.insert(table, columns, inserts);
            inserts.clear();
        }
        if (updates.size() >= waiting) {
            tables.update(table, columns, updates);
            updates.clear();
        }
    }
}
