package org.throughline.directory.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables that hold what others publish, row by row. Names of tables and columns are our own, never of a file. */
@Repository
public class SourceTableRepository {

    private final JdbcTemplate jdbc;

    public SourceTableRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One import at a time, until the end of the transaction. */
    public void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('directory-import'))", row -> {});
    }

    /** The hash of every row of that source, by its key. */
    public Map<String, String> hashes(String table, String source) {
        Map<String, String> hashes = new HashMap<>();
        jdbc.query(
                "select source_key, row_hash from " + table + " where source = ?",
                row -> {
                    hashes.put(row.getString(1), row.getString(2));
                },
                source);
        return hashes;
    }

    /** @param rows each: id, source, key, hash, then the columns */
    public void insert(String table, List<String> columns, List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into " + table + " (id, source, source_key, row_hash, " + String.join(", ", columns)
                        + ") values (?, ?, ?, ?" + ", ?".repeat(columns.size()) + ")",
                rows);
    }

    /** @param rows each: hash, then the columns, then the id */
    public void update(String table, List<String> columns, List<Object[]> rows) {
        jdbc.batchUpdate(
                "update " + table + " set row_hash = ?, "
                        + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + " where id = ?",
                rows);
    }
}
