package org.throughline.directory.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of one import before they are taken: one table for each table of the directory, that lasts for the transaction.
 * Rows come by COPY and go on in statements over all of them, so that nothing of it grows in memory. Names of tables and
 * columns are our own, never of a file.
 */
@Repository
public class StagingRepository {

    private static final String BOOKKEEPING = "ord, file, line, id, source_key, row_hash";

    private static final int PORTION = 1_000;

    private final JdbcTemplate jdbc;

    public StagingRepository(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(PORTION);
    }

    /**
     * A row that repeats an id.
     *
     * @param same whether it says the same as an earlier one, and is left out
     */
    public record Repetition(int file, long line, String key, boolean same) {}

    /** How many lines of a file did what, those that were not set aside. */
    public record FileCount(int file, int stored, int updated, int unchanged) {}

    /**
     * One import at a time, until the end of the transaction. Rows are compared as sets in it: nobody has analyzed those that
     * come with it, and a plan for few of them would compare each with each.
     */
    public void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('directory-import'))", row -> {});
        jdbc.execute("set local enable_nestloop = off");
        jdbc.execute("set local work_mem = '64MB'");
    }

    /** From here to the end of the transaction nobody writes an entry: what they wrote would be overwritten. */
    public void keepAdministratorsOut() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('directory-care'))", row -> {});
    }

    /** Where rows out of JSON wait. */
    public JsonStagingRepository json() {
        return new JsonStagingRepository(jdbc);
    }

    /** The ids of all rows of that source. */
    public void ids(String table, String source, Consumer<UUID> each) {
        each("select id from " + table + " where source = ?", source, each);
    }

    private void each(String sql, String source, Consumer<UUID> each) {
        jdbc.query(
                sql,
                row -> {
                    each.accept(row.getObject(1, UUID.class));
                },
                source);
    }

    /** The ids of all rows of that source that say nothing. */
    public void blankIds(String table, String source, List<String> columns, Consumer<UUID> each) {
        String blank = "select id from " + table + " where source = ? and num_nonnulls(" + String.join(", ", columns)
                + ") = 0";
        each(blank, source, each);
    }

    public void open(String table, List<String> columns) {
        jdbc.execute("drop table if exists " + staged(table) + ", " + changed(table));
        jdbc.execute("create temp table " + staged(table) + " on commit drop as"
                + " select 0::bigint as ord, 0 as file, 0::bigint as line, id, source_key, row_hash, false as kept, "
                + String.join(", ", columns) + " from " + table + " with no data");
        jdbc.execute("create temp table if not exists touched (kind text, id uuid) on commit drop");
        jdbc.execute("create temp table if not exists stood (id uuid, act text) on commit drop");
    }

    /** @param rows in the text format of COPY: ord, file, line, id, key, hash, the columns */
    public void copy(String table, List<String> columns, CharSequence rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + staged(table) + " (" + BOOKKEEPING + ", " + String.join(", ", columns)
                                        + ") from stdin",
                                new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Tells rows that repeat an id apart: what is the same as before goes, what says otherwise is known by its words: its id
     * is made as those of all rows are (the database's {@code hsds_reference}), so that the next import knows it again.
     *
     * @param told of each line in the order of the files
     */
    public void settle(String table, String source, Consumer<Repetition> told) {
        jdbc.execute("analyze " + staged(table) + " (ord, id)");
        String any = "select id from %s group by id having count(*) > 1 limit 1";
        if (jdbc.queryForList(any.formatted(staged(table)), UUID.class).isEmpty()) {
            return;
        }
        report("""
                with gone as (
                    delete from %1$s s using (
                        select ord, row_number() over same > 1 as again from %1$s
                        window same as (partition by source_key, row_hash order by ord)) r
                    where r.ord = s.ord and r.again returning s.file, s.line, s.source_key)
                select file, line, min(source_key), true from gone
                join (select file, line, count(*) as rows from %1$s group by file, line) whole using (file, line)
                group by file, line, rows having count(*) = rows order by file, line""", table, told);
        report("""
                with changed as (
                    update %1$s s set source_key = r.key, id = hsds_reference(?, ?, r.key)
                    from (
                        select ord, source_key || '\u001f' || left(row_hash, 16) as key,
                            row_number() over (partition by source_key order by ord) > 1 as again from %1$s) r
                    where r.ord = s.ord and r.again returning s.file, s.line, s.source_key)
                select file, line, min(source_key), false from changed group by file, line order by file, line""", table, told, source, table);
    }

    private void report(String sql, String table, Consumer<Repetition> told, Object... values) {
        jdbc.query(
                sql.formatted(staged(table)),
                row -> {
                    told.accept(new Repetition(row.getInt(1), row.getLong(2), row.getString(3), row.getBoolean(4)));
                },
                values);
    }

    /**
     * Compares the rows with those that are stored; what administrators keep as it is does not count.
     *
     * @return how many are new or differ
     */
    public int compare(String table) {
        int rows = jdbc.update("""
                create temp table %s on commit drop as select s.ord, s.id, t.id is null as fresh
                from %s s left join %s t on t.id = s.id where s.kept is not true and (t.id is null or t.row_hash <> s.row_hash)
                """.formatted(changed(table), staged(table), table));
        jdbc.execute("analyze " + changed(table));
        return rows;
    }

    /** What the rows will do to the directory, a line that gave several rows once, by the most that one of them does. */
    public List<FileCount> counts(String table) {
        return jdbc.query(
                """
                select file, count(*) filter (where done = 2), count(*) filter (where done = 1), count(*) filter (where done = 0)
                from (
                    select s.file, s.line, max(case when c.ord is null then 0 when c.fresh then 2 else 1 end) as done
                    from %s s left join %s c on c.ord = s.ord
                    where s.line > 0 group by s.file, s.line) lines
                group by file order by file""".formatted(staged(table), changed(table)),
                (row, n) -> new FileCount(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    /** Notes which services a changed row tells of. */
    public void touch(String table, List<String> columns) {
        for (String kind : List.of("service_id", "location_id", "organization_id", "term_id")) {
            if (columns.contains(kind)) {
                touch(table, kind, kind);
            }
        }
        switch (table) {
            case "directory_service" -> touch(table, "service_id", "id");
            case "directory_location" -> touch(table, "location_id", "id");
            case "directory_organization" -> touch(table, "organization_id", "id");
            case "directory_taxonomy_term" -> touch(table, "term_id", "id");
            default -> {
                // tells only of others
            }
        }
    }

    /** By what a row says now, and by what it said before. */
    private void touch(String table, String kind, String column) {
        jdbc.update("""
                insert into touched select '%1$s', s.%2$s from %3$s s join %4$s c on c.ord = s.ord where s.%2$s is not null
                union select '%1$s', t.%2$s from %5$s t join %4$s c on c.id = t.id
                    where not c.fresh and t.%2$s is not null""".formatted(kind, column, staged(table), changed(table), table));
    }

    /** Takes the rows over: new ones, and those that differ. */
    public void merge(String table, String source, List<String> columns) {
        jdbc.update("update " + table + " t set row_hash = s.row_hash, "
                + columns.stream().map(column -> column + " = s." + column).collect(Collectors.joining(", "))
                + " from " + staged(table) + " s join " + changed(table)
                + " c on c.ord = s.ord where not c.fresh and s.id = t.id");
        String all = String.join(", ", columns);
        jdbc.update(
                "insert into " + table + " (id, source, source_key, row_hash, " + all
                        + ") select s.id, ?, source_key, row_hash, " + all + " from " + staged(table) + " s join "
                        + changed(table) + " c on c.ord = s.ord where c.fresh",
                source);
    }

    /** Has a table that others hang on counted, of which much has just come: nobody else sees that before the end. */
    public void count(String table) {
        jdbc.query("select directory_counted(?::regclass)", row -> {}, table);
    }

    /**
     * Takes away what a source no longer says of the services, places and organizations that it still has; what hung on them
     * is remembered in {@link #gone} until the end of the transaction.
     *
     * @return how many rows
     */
    public int removeVanished(String table, String source, List<String> parents) {
        if (parents.isEmpty()) {
            return jdbc.update(
                    "delete from %s t where t.source = ? and not exists (select from %s s where s.id = t.id)"
                            .formatted(table, staged(table)),
                    source);
        }
        String named = parents.stream()
                .map(parent -> " left join %2$s %1$s on %1$s.id = gone.%1$s_id"
                        .formatted(parent, staged("directory_" + parent)))
                .collect(Collectors.joining());
        String stillThere = parents.stream()
                .map(parent -> "(gone.%1$s_id is null or %1$s.id is not null)".formatted(parent))
                .collect(Collectors.joining(" and "));
        jdbc.update(
                "create temp table " + gone(table) + " on commit drop as select gone.* from (" + missing(table)
                        + ") gone" + named + " where " + stillThere,
                source);
        int removed = jdbc.update("delete from " + table + " t using " + gone(table) + " gone where gone.id = t.id");
        for (String parent : removed > 0 ? parents : List.<String>of()) {
            jdbc.update("insert into touched select '%1$s_id', %1$s_id from %2$s where %1$s_id is not null"
                    .formatted(parent, gone(table)));
        }
        return removed;
    }

    private static String missing(String table) {
        return "select * from %s t where source = ? and not exists (select from %s s where s.id = t.id)"
                .formatted(table, staged(table));
    }

    /** How many services a source has in the directory that it no longer names. */
    public int vanishedServices(String source) {
        return count(
                "select count(*) from directory_service t where source = ? and suspended_at is null"
                        + " and not exists (select from " + staged("directory_service") + " s where s.id = t.id)",
                source);
    }

    private int count(String sql, String source) {
        Integer count = jdbc.queryForObject(sql, Integer.class, source);
        return count == null ? 0 : count;
    }

    /** Takes those services out of every list until their source names them again. */
    public void suspendVanished(String source) {
        jdbc.update("""
                with gone as (
                    update directory_service t set suspended_at = now() where source = ? and suspended_at is null
                    and not exists (select from %s s where s.id = t.id) returning id),
                told as (insert into stood select id, 'suspended' from gone)
                insert into touched select 'service_id', id from gone""".formatted(staged("directory_service")), source);
    }

    /** Services that their source names again count as changed; what an administrator suspended stays so. */
    public void resumeNamed() {
        jdbc.update("with back as (update directory_service t set suspended_at = null, row_hash = '' from "
                + staged("directory_service")
                + " s where s.id = t.id and t.suspended_at is not null and t.suspended_by is null returning t.id)"
                + " insert into stood select id, 'resumed' from back");
    }

    static String staged(String table) {
        return table.replaceFirst("^directory_", "staged_");
    }

    /** The rows that {@link #removeVanished} took away. */
    static String gone(String table) {
        return table.replaceFirst("^directory_", "gone_");
    }

    static String changed(String table) {
        return table.replaceFirst("^directory_", "changed_");
    }
}
