package org.throughline.directory.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryChange;
import org.throughline.directory.EntryKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Slice;

/** The history of the entries: written once, never changed. */
@Repository
public class EntryChangeRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    public EntryChangeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param field null where the entry as a whole is meant */
    public void add(EntryKind kind, UUID entry, String act, String field, String from, String to, Actor actor) {
        jdbc.sql("insert into directory_change (at, by, kind, entry_id, act, field, old_value, new_value)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(JdbcTime.of(clock.instant()), actor.username(), kind.id(), entry, act, field, from, to)
                .update();
    }

    /** Newest first, with what was written of the places of a service. */
    public Slice<EntryChange> of(UUID entry, Integer asked, String after) {
        int limit = Slice.limit(asked);
        long before = after == null || after.isBlank()
                ? Long.MAX_VALUE
                : id(Cursor.parts(after, 1).get(0));
        List<EntryChange> found = jdbc.sql("""
                        select c.*, i.source from directory_change c left join directory_import i on i.id = c.import_id
                        where c.id < :before and c.entry_id in (
                            select :entry union all
                            select location_id from directory_service_at_location where service_id = :entry)
                        order by c.id desc limit\s""" + (limit + 1))
                .param("before", before)
                .param("entry", entry)
                .query((row, n) -> new EntryChange(
                        row.getLong("id"),
                        JdbcTime.instant(row, "at"),
                        row.getString("by"),
                        EntryKind.of(row.getString("kind")),
                        row.getString("act"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getObject("import_id", UUID.class),
                        row.getString("source")))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.id()));
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw org.throughline.shared.Rejection.invalidField("after", "bad-cursor");
        }
    }
}
