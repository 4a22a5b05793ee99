package org.throughline.directory.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryList;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Slice;

/** What administrators wrote against what the source of an entry says of it. */
@Repository
public class KeptFieldRepository {

    private static final String ROWS = "*";

    private final JdbcClient jdbc;
    private final Clock clock;

    public KeptFieldRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param field a column, or {@code *} for the rows of the table that hang on the entry
     * @param theirs a value, or rows, in JSON
     */
    public record KeptField(String table, UUID entry, String field, JsonNode theirs, java.time.Instant offeredAt) {

        public Optional<EntryList> list() {
            return field.equals(ROWS) ? EntryList.of(table) : Optional.empty();
        }
    }

    /** Keeps a value as it was before an administrator wrote another; the source may have said it before. */
    public void keep(EntryKind kind, UUID entry, String field) {
        jdbc.sql("insert into directory_kept (table_name, entry_id, field, theirs, theirs_key, state)"
                        + " select ?, id, ?, v, v::text, 'kept' from (select id, coalesce(to_jsonb(" + field
                        + "), 'null') as v from " + kind.table() + " where id = ?) t on conflict do nothing")
                .params(kind.table(), field, entry)
                .update();
    }

    /** Keeps the rows of a list as they were before an administrator wrote others. */
    public void keep(EntryKind kind, UUID entry, EntryList list) {
        jdbc.sql("insert into directory_kept (table_name, entry_id, field, theirs, theirs_key, state) select ?, ?, '"
                        + ROWS
                        + "', coalesce(jsonb_agg(to_jsonb(t)), '[]'), " + key(list) + ", 'kept' from " + list.table()
                        + " t where " + CareRepository.owned(list, kind) + " on conflict do nothing")
                .params(list.table(), entry, entry)
                .update();
    }

    /** Makes the rows of a list the agency's own, so that no import knows them again. */
    public void own(EntryKind kind, UUID entry, EntryList list) {
        String id = list == EntryList.PLACES ? "id" : "gen_random_uuid()";
        jdbc.sql("update " + list.table() + " t set id = " + id
                        + ", source = :own, source_key = id || ' ' || source_key" + " where source <> :own and "
                        + CareRepository.owned(list, kind).replace("?", ":entry"))
                .param("own", CareRepository.BY_HAND)
                .param("entry", entry)
                .update();
    }

    /** What is written now is what the source says as well: nothing is left to decide. */
    public void settle(EntryKind kind, UUID entry, String field) {
        jdbc.sql("update directory_kept k set state = 'kept', offered_at = null from " + kind.table()
                        + " t where t.id = k.entry_id and k.entry_id = ? and k.table_name = ? and k.field = ?"
                        + " and k.theirs = coalesce(to_jsonb(t." + field + "), 'null')")
                .params(entry, kind.table(), field)
                .update();
    }

    private static String key(EntryList list) {
        String values = list.columns().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        String row = "jsonb_build_array(" + values + ")::text";
        return "coalesce(string_agg(" + row + ", E'\\n' order by " + row + ") filter (where t.id is not null), '')";
    }

    public List<KeptField> offers(UUID entry) {
        return jdbc.sql(
                        "select * from directory_kept where state = 'offered' and entry_id = ? order by table_name, field")
                .param(entry)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Of all entries, the oldest offer first. */
    public Slice<KeptField> offers(Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<String> from = after == null || after.isBlank() ? null : Cursor.parts(after, 4);
        var query = jdbc.sql("select * from directory_kept where state = 'offered'"
                + (from == null
                        ? ""
                        : " and (offered_at, entry_id, table_name, field) > (:at::timestamptz, :entry, :table, :field)")
                + " order by offered_at, entry_id, table_name, field limit " + (limit + 1));
        if (from != null) {
            query = query.param("at", ImportRepository.at(from.get(0)))
                    .param("entry", ServiceRowMapper.id(from.get(1)))
                    .param("table", from.get(2))
                    .param("field", from.get(3));
        }
        List<KeptField> found = query.query((row, n) -> kept(row)).list();
        return Slice.of(found, limit, last -> Cursor.of(last.offeredAt(), last.entry(), last.table(), last.field()));
    }

    private static KeptField kept(java.sql.ResultSet row) throws java.sql.SQLException {
        return new KeptField(
                row.getString("table_name"),
                row.getObject("entry_id", UUID.class),
                row.getString("field"),
                CareRepository.json(row.getString("theirs")),
                JdbcTime.instant(row, "offered_at"));
    }

    /** The source's word is not wanted; another one will be offered again. */
    public void dismiss(KeptField kept) {
        jdbc.sql("update directory_kept set state = 'dismissed', offered_at = null"
                        + " where entry_id = ? and table_name = ? and field = ?")
                .params(kept.entry(), kept.table(), kept.field())
                .update();
    }

    /** The source's word counts again, now and in every import. */
    public void take(EntryKind kind, KeptField kept) {
        Optional<EntryList> list = kept.list();
        if (list.isPresent()) {
            takeRows(kind, kept, list.get());
        } else {
            jdbc.sql("update " + kept.table() + " t set " + kept.field() + " = v." + kept.field()
                            + " from jsonb_populate_record(null::" + kept.table()
                            + ", jsonb_build_object(?, ?::jsonb)) v where t.id = ?")
                    .params(kept.field(), kept.theirs().toString(), kept.entry())
                    .update();
        }
        jdbc.sql("delete from directory_kept where entry_id = ? and table_name = ? and field = ?")
                .params(kept.entry(), kept.table(), kept.field())
                .update();
    }

    private void takeRows(EntryKind kind, KeptField kept, EntryList list) {
        jdbc.sql("delete from " + list.table() + " t where " + CareRepository.owned(list, kind))
                .param(kept.entry())
                .update();
        if (!kept.theirs().isEmpty()) {
            List<String> columns = new ArrayList<>();
            kept.theirs().get(0).fieldNames().forEachRemaining(columns::add);
            String all = String.join(", ", columns);
            jdbc.sql("insert into " + list.table() + " (" + all + ") select " + all
                            + " from jsonb_populate_recordset(null::" + list.table()
                            + ", ?::jsonb) on conflict do nothing")
                    .param(kept.theirs().toString())
                    .update();
        }
    }

    /** The rows of a list as the source has them, for who reads. */
    public static List<Map<String, String>> rows(EntryList list, JsonNode theirs) {
        List<Map<String, String>> rows = new ArrayList<>();
        theirs.forEach(row -> rows.add(CareRepository.row(list, row)));
        return rows;
    }

    /** Columns of that table that administrators wrote into; {@code *} where they keep its rows. */
    public List<String> fields(String table) {
        return jdbc.sql("select distinct field from directory_kept where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    /**
     * Puts what administrators wrote in the place of what an import has staged, and offers what the source says otherwise.
     *
     * @return how much it offers
     */
    public int holdBack(String table, String field, String source) {
        return field.equals(ROWS)
                ? holdBackRows(EntryList.of(table).orElseThrow(), source)
                : holdBackValues(table, field, source);
    }

    private int holdBackValues(String table, String field, String source) {
        String staged = StagingRepository.staged(table);
        int offered = offer(table, field, source, """
                select s.id as entry_id, coalesce(to_jsonb(s.%3$s), 'null') as theirs,
                    coalesce(to_jsonb(s.%3$s), 'null')::text as theirs_key, s.%3$s is distinct from t.%3$s as other
                from %1$s s join %2$s t on t.id = s.id join directory_kept k on k.entry_id = s.id
                where k.table_name = '%2$s' and k.field = '%3$s'""".formatted(staged, table, field));
        jdbc.sql(
                        "update %1$s s set %3$s = t.%3$s from %2$s t join directory_kept k on k.entry_id = t.id where t.id = s.id and k.table_name = '%2$s' and k.field = '%3$s'"
                                .formatted(staged, table, field))
                .update();
        return offered;
    }

    private int holdBackRows(EntryList list, String source) {
        String staged = StagingRepository.staged(list.table());
        jdbc.sql("update " + staged + " t set kept = true from directory_kept k where k.table_name = '" + list.table()
                        + "' and k.entry_id = " + owner(list))
                .update();
        String named = list.owners().stream()
                .map(one -> "select id from " + StagingRepository.staged("directory_" + one))
                .collect(Collectors.joining(" union all "));
        return offer(
                list.table(),
                ROWS,
                source,
                "select k.entry_id, coalesce(jsonb_agg(to_jsonb(t) - '{ord,file,line,other_id,other_key,kept}'::text[]"
                        + " || jsonb_build_object('source', :source::text)) filter (where t.id is not null), '[]') as theirs, "
                        + key(list) + " as theirs_key, true as other from directory_kept k left join " + staged
                        + " t on k.entry_id = " + owner(list) + " where k.table_name = '" + list.table()
                        + "' and k.field = '" + ROWS + "' and k.entry_id in (" + named + ") group by k.entry_id");
    }

    /** Whose a row is, where it names several. */
    private static String owner(EntryList list) {
        return list.owners().stream()
                .map(one -> "t." + one + "_id")
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    private int offer(String table, String field, String source, String said) {
        return jdbc.sql("with told as (" + said + """
                ), offered as (
                    update directory_kept k set theirs = n.theirs, theirs_key = n.theirs_key,
                        state = case when n.other then 'offered' else 'kept' end,
                        offered_at = case when n.other then :at::timestamptz end
                    from told n where n.entry_id = k.entry_id and k.table_name = :table and k.field = :field
                        and k.theirs_key <> n.theirs_key
                    returning k.state)
                select count(*) filter (where state = 'offered') from offered""")
                .param("at", JdbcTime.of(clock.instant()))
                .param("table", table)
                .param("field", field)
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    /** Rows that are not taken, once they are counted. */
    public void drop(String table) {
        jdbc.sql("delete from " + StagingRepository.staged(table) + " where kept")
                .update();
    }
}
