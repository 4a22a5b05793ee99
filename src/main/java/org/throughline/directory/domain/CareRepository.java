package org.throughline.directory.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryField;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryList;
import org.throughline.directory.EntryView.EntryStanding;
import org.throughline.directory.EntryView.Named;
import org.throughline.directory.FieldKind;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/**
 * Reads and writes entries as administrators see them: values as text, by the names of the columns. Names of tables and
 * columns are those of {@link EntryKind} and {@link EntryList}.
 */
@Repository
public class CareRepository {

    /** The source of what no import brought. No name of a source has a space. */
    public static final String BY_HAND = "by hand";

    private static final int MOST_ROWS = 200;

    private final JdbcClient jdbc;

    public CareRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry without its lists. */
    public record StoredEntry(Map<String, String> fields, EntryStanding standing, UUID organization) {}

    /**
     * Until the end of the transaction no import takes its rows over.
     *
     * @throws Rejection conflict {@code import-writes} while one does
     */
    public void keepImportsOut() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtext('directory-care'))")
                .query(Boolean.class)
                .single()) {
            throw Rejection.conflict("import-writes");
        }
    }

    /** @param locked whether nobody else may write it until the end of the transaction */
    public Optional<StoredEntry> find(EntryKind kind, UUID id, boolean locked) {
        String sql =
                "select to_jsonb(t)::text from " + kind.table() + " t where id = ?" + (locked ? " for update" : "");
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> stored(kind, json(row.getString(1))))
                .optional();
    }

    private static StoredEntry stored(EntryKind kind, JsonNode row) {
        String source = row.path("source").asText();
        EntryStanding standing = new EntryStanding(
                source.equals(BY_HAND) ? null : source,
                row.hasNonNull("suspended_at")
                        ? java.time.OffsetDateTime.parse(row.get("suspended_at").asText())
                                .toInstant()
                        : null,
                textOrNull(row, "suspended_by"),
                later(day(row, "checked_on"), day(row, "assured_date")),
                textOrNull(row, "checked_by"));
        return new StoredEntry(texts(row, kind.fields()), standing, uuid(textOrNull(row, "organization_id")));
    }

    /** The rows of one list of an entry, each with its id. */
    public List<Map<String, String>> rows(EntryList list, EntryKind kind, UUID entry) {
        String order = list == EntryList.HOURS ? "weekday nulls last, opens_at nulls first, " : "";
        return jdbc.sql("select to_jsonb(t)::text from " + list.table() + " t where " + owned(list, kind) + " order by "
                        + order + "source_key, id limit " + MOST_ROWS)
                .param(entry)
                .query((row, n) -> row(list, json(row.getString(1))))
                .list();
    }

    static Map<String, String> row(EntryList list, JsonNode row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", row.path("id").asText(""));
        texts.putAll(texts(row, list.fields()));
        return texts;
    }

    /** The condition by which rows hang on an entry of that kind; one parameter. */
    static String owned(EntryList list, EntryKind kind) {
        StringBuilder condition = new StringBuilder("t." + kind.word() + "_id = ?");
        list.owners().stream()
                .takeWhile(owner -> !owner.equals(kind.word()))
                .forEach(owner -> condition.append(" and t.").append(owner).append("_id is null"));
        return condition.toString();
    }

    private static Map<String, String> texts(JsonNode row, List<EntryField> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (EntryField field : fields) {
            String text = row.path(field.name()).asText("");
            boolean empty = !row.hasNonNull(field.name());
            texts.put(field.name(), empty ? "" : field.kind() == FieldKind.TIME ? text.substring(0, 5) : text);
        }
        return texts;
    }

    /** @param values by column; empty is none */
    public void update(String table, UUID id, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        String set = values.keySet().stream()
                .map(column -> column + " = v." + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("update " + table + " t set " + set + " from jsonb_populate_record(null::" + table
                        + ", ?::jsonb) v where t.id = ?")
                .params(jsonText(values), id)
                .update();
    }

    /** A row of no source. */
    public void insert(String table, UUID id, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("id", id.toString());
        all.put("source", BY_HAND);
        all.put("source_key", id.toString());
        all.put("row_hash", BY_HAND);
        String columns = String.join(", ", all.keySet());
        jdbc.sql("insert into " + table + " (" + columns + ") select " + columns + " from jsonb_populate_record(null::"
                        + table + ", ?::jsonb)")
                .param(jsonText(all))
                .update();
    }

    public void delete(EntryList list, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from " + list.table() + " where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /** @param by null where it is no longer suspended */
    public void suspend(EntryKind kind, UUID id, String by, Instant at) {
        jdbc.sql("update " + kind.table() + " set suspended_at = ?, suspended_by = ? where id = ?")
                .params(JdbcTime.of(at), by, id)
                .update();
    }

    public void check(UUID service, String by, LocalDate day) {
        jdbc.sql("update directory_service set checked_on = ?, checked_by = ? where id = ?")
                .params(day, by, service)
                .update();
    }

    public Optional<Named> organization(UUID id) {
        return jdbc.sql("select id, name from directory_organization where id = ?")
                .param(id)
                .query(CareRepository::named)
                .optional();
    }

    /** The places of a service and of its organization. */
    public List<Named> places(UUID service, UUID organization) {
        return jdbc.sql("""
                        select l.id, coalesce(l.name, (select concat_ws(', ', a.street, a.city, a.postal_code)
                            from directory_address a where a.location_id = l.id order by a.kind, a.id limit 1)) as name
                        from (select location_id as id from directory_service_at_location where service_id = :service
                              union (select id from directory_location where organization_id = :organization
                                  order by id limit 200)) near
                        join directory_location l using (id) order by name, id""")
                .param("service", service)
                .param("organization", organization)
                .query(CareRepository::named)
                .list();
    }

    /** A place by its name, or where it has none by its address. */
    public String placeName(UUID id) {
        return jdbc.sql("select coalesce(l.name, (select concat_ws(', ', a.street, a.city, a.postal_code)"
                        + " from directory_address a where a.location_id = l.id order by a.kind, a.id limit 1), '')"
                        + " from directory_location l where l.id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public boolean hasPlace(UUID id) {
        return jdbc.sql("select 1 from directory_location where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Named named(ResultSet row, int n) throws SQLException {
        return new Named(row.getObject(1, UUID.class), row.getString(2));
    }

    private static String jsonText(Map<String, String> values) {
        Map<String, String> given = new LinkedHashMap<>();
        values.forEach((column, value) -> given.put(column, value == null || value.isEmpty() ? null : value));
        return Json.mapper().valueToTree(given).toString();
    }

    static JsonNode json(String text) {
        try {
            return Json.exact().readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LocalDate day(JsonNode row, String column) {
        return row.hasNonNull(column) ? LocalDate.parse(row.get(column).asText()) : null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static String textOrNull(JsonNode row, String column) {
        return row.hasNonNull(column) ? row.get(column).asText() : null;
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
