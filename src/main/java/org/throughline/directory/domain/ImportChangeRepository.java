package org.throughline.directory.domain;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryField;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryList;
import org.throughline.shared.JdbcTime;

/**
 * Tells the history of entries what an import changes in them, in statements over all rows that differ: a value by what it was
 * and is, rows that hang on an entry by those that go and those that come. Names of tables and columns are our own.
 */
@Repository
public class ImportChangeRepository {

    /** A mark of the publisher's own, which moves with whatever else is told. */
    private static final Set<String> UNRECORDED = Set.of("last_modified", "last_modified_at");

    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public ImportChangeRepository(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.clock = clock;
    }

    /** Once for each import, before any of the others. */
    public void begin() {
        jdbc.execute("create temp table newcomer (id uuid) on commit drop");
        jdbc.execute("create temp table told (kind text, entry uuid, field text, was text, now text) on commit drop");
    }

    /** Whether the directory has anything of that source. */
    public boolean knows(String source) {
        String any = Arrays.stream(EntryKind.values())
                .map(kind -> "exists (select from " + kind.table() + " where source = ?)")
                .collect(Collectors.joining(" or "));
        Object[] of = Arrays.stream(EntryKind.values()).map(kind -> source).toArray();
        return Boolean.TRUE.equals(jdbc.queryForObject("select " + any, Boolean.class, of));
    }

    /** The columns of an entry whose changes are told. */
    public static List<String> recorded(List<String> columns) {
        return columns.stream().filter(column -> !UNRECORDED.contains(column)).toList();
    }

    /** Before entries of that kind are taken over: which are new, and what changes in the others. */
    public void entries(UUID importId, EntryKind kind, List<String> columns) {
        String staged = StagingRepository.staged(kind.table());
        String changed = StagingRepository.changed(kind.table());
        jdbc.update("insert into newcomer select id from " + changed + " where fresh");
        jdbc.update(
                line("'" + kind.id() + "', s.id, 'imported', null, null, null") + ", " + staged + " s join " + changed
                        + " c on c.ord = s.ord where i.id = ? and c.fresh and s.line > 0",
                at(),
                importId);
        List<String> recorded = recorded(columns);
        jdbc.update(
                line("'" + kind.id() + "', d.id, 'changed', d.field, " + cut("d.was") + ", " + cut("d.now"))
                        + ", (select s.id, unnest(array[" + list(recorded, column -> "'" + column + "'")
                        + "]) as field, unnest(array[" + list(recorded, column -> text("t", column))
                        + "]) as was, unnest(array[" + list(recorded, column -> text("s", column)) + "]) as now from "
                        + staged + " s join " + changed + " c on c.ord = s.ord join " + kind.table()
                        + " t on t.id = s.id where not c.fresh) d where i.id = ? and d.was is distinct from d.now",
                at(),
                importId);
    }

    /** Before rows that hang on entries are taken over. Those of new entries came with them. */
    public void rows(String table, List<String> parents, List<String> columns) {
        String staged = StagingRepository.staged(table);
        String changed = StagingRepository.changed(table);
        jdbc.update("insert into told select r.* from (select " + owner("s", parents) + ", '" + field(table)
                + "', null, " + words("s", table, columns) + " from " + staged + " s join " + changed
                + " c on c.ord = s.ord where " + any("s", parents) + " union all select " + owner("t", parents) + ", '"
                + field(table) + "', " + words("t", table, columns) + ", null from " + table + " t join " + changed
                + " c on c.id = t.id where not c.fresh and " + any("t", parents)
                + ") r (kind, entry, field, was, now) where not exists (select from newcomer n where n.id = r.entry)");
    }

    /** Rows that went, while {@link StagingRepository#removeVanished} still remembers them. */
    public void gone(String table, List<String> parents, List<String> columns) {
        jdbc.update("insert into told select " + owner("t", parents) + ", '" + field(table) + "', "
                + words("t", table, columns) + ", null from " + StagingRepository.gone(table) + " t where "
                + any("t", parents));
    }

    /** At the end: what was gathered row by row becomes one line for each entry and list, in the order in which it is read. */
    public void finish(UUID importId) {
        jdbc.update(line("'service', s.id, s.act, null, null, null") + ", stood s where i.id = ?", at(), importId);
        jdbc.update(
                line("d.kind, d.entry, 'changed', d.field, " + cut("d.was") + ", " + cut("d.now")) + """
                        , (select kind, entry, field, string_agg(was, E'\\n' order by was) as was,
                                string_agg(now, E'\\n' order by now) as now
                            from told group by kind, entry, field) d
                        where i.id = ? and d.was is distinct from d.now""",
                at(),
                importId);
    }

    private static String line(String values) {
        return "insert into directory_change (kind, entry_id, act, field, old_value, new_value, at, by, import_id) select "
                + values + ", ?, i.by, i.id from directory_import i";
    }

    private OffsetDateTime at() {
        return JdbcTime.of(clock.instant());
    }

    private static String cut(String text) {
        return "case when length(%1$s) > %2$d then left(%1$s, %2$d) || '…' else %1$s end".formatted(text, LONGEST);
    }

    private static String list(List<String> columns, UnaryOperator<String> as) {
        return columns.stream().map(as).collect(Collectors.joining(", "));
    }

    /** As the history names it: the list of the entry's page, or the table. */
    public static String field(String table) {
        return EntryList.of(table).map(EntryList::id).orElse(table.substring("directory_".length()));
    }

    /** Kind and id of the first that a row names, whose it is. */
    private static String owner(String row, List<String> parents) {
        String kinds = parents.stream()
                .map(parent -> "when " + row + "." + parent + "_id is not null then '" + kind(parent) + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
        return kinds + ", coalesce(" + list(parents, parent -> row + "." + parent + "_id") + ")";
    }

    private static String kind(String parent) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.word().equals(parent))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String any(String row, List<String> parents) {
        return "num_nonnulls(" + list(parents, parent -> row + "." + parent + "_id") + ") > 0";
    }

    /** A row as the entry's page shows it, or all that it says where the page shows none of that table. */
    private static String words(String row, String table, List<String> columns) {
        Optional<EntryList> shown = EntryList.of(table);
        List<String> said = shown.isPresent()
                ? shown.get().fields().stream().map(EntryField::name).toList()
                : columns.stream()
                        .filter(column -> column.equals("term_id") || !column.matches(".*_(id|key)|link_.*"))
                        .toList();
        return "concat_ws(', ', " + list(said, column -> "nullif(" + text(row, column) + ", '')") + ")";
    }

    private static String text(String row, String column) {
        String value = row + "." + column;
        return switch (column) {
            case "organization_id" -> named("directory_organization", value);
            case "location_id" -> named("directory_location", value);
            case "term_id" -> named("directory_taxonomy_term", value);
            case "immigration_statuses" -> "array_to_string(" + value + ", ', ')";
            case "opens_at", "closes_at" -> "to_char(" + value + ", 'HH24:MI')";
            default -> value + "::text";
        };
    }

    private static String named(String table, String id) {
        return "(select coalesce(named.name, named.source_key) from " + table + " named where named.id = " + id + ")";
    }
}
