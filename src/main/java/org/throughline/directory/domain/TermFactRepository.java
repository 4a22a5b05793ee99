package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.TermFact;
import org.throughline.directory.TermFactChange;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** What the codes of publishers mean, and every change of it. */
@Repository
public class TermFactRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    public TermFactRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Slice<TermFact> list(Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<String> from = after == null || after.isBlank() ? List.of("", "", "") : Cursor.parts(after, 3);
        List<TermFact> found = jdbc.sql("select scheme, code, kind, value, by from directory_term_fact"
                        + " where (scheme, code, kind) > (?, ?, ?) order by scheme, code, kind limit ?")
                .params(from.get(0), from.get(1), from.get(2), limit + 1)
                .query((row, n) -> new TermFact(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.scheme(), last.code(), last.kind()));
    }

    /** Whose a code is by its form. */
    public String scheme(String code) {
        return jdbc.sql("select directory_term_scheme(?)")
                .param(code)
                .query(String.class)
                .single();
    }

    /** Two changes come one after the other. */
    public void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('directory_term_fact'))) locked")
                .query(Integer.class)
                .single();
    }

    public Optional<String> find(String scheme, String code, String kind) {
        return jdbc.sql("select value from directory_term_fact where scheme = ? and code = ? and kind = ?")
                .params(scheme, code, kind)
                .query(String.class)
                .optional();
    }

    /** @param meaning without a value where the code is to mean nothing by itself */
    public void write(TermFact meaning) {
        if (meaning.value() == null) {
            jdbc.sql("delete from directory_term_fact where scheme = ? and code = ? and kind = ?")
                    .params(meaning.scheme(), meaning.code(), meaning.kind())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into directory_term_fact (scheme, code, kind, value, by, at) values (?, ?, ?, ?, ?, ?)
                        on conflict (scheme, code, kind) do update
                        set value = excluded.value, by = excluded.by, at = excluded.at""")
                .params(
                        meaning.scheme(),
                        meaning.code(),
                        meaning.kind(),
                        meaning.value(),
                        meaning.by(),
                        JdbcTime.of(clock.instant()))
                .update();
    }

    public void record(TermFact now, String before, int entries) {
        jdbc.sql("""
                        insert into directory_term_fact_change
                            (at, by, scheme, code, kind, old_value, new_value, entries) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        JdbcTime.of(clock.instant()),
                        now.by(),
                        now.scheme(),
                        now.code(),
                        now.kind(),
                        before,
                        now.value(),
                        entries)
                .update();
    }

    public Slice<TermFactChange> changes(Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<TermFactChange> found = jdbc.sql("select id, at, by, code, kind, old_value, new_value, entries"
                        + " from directory_term_fact_change where id < ? order by id desc limit ?")
                .params(
                        after == null || after.isBlank()
                                ? Long.MAX_VALUE
                                : before(Cursor.parts(after, 1).get(0)),
                        limit + 1)
                .query((row, n) -> change(row))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.id()));
    }

    private static long before(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private static TermFactChange change(ResultSet row) throws SQLException {
        return new TermFactChange(
                row.getLong("id"),
                JdbcTime.instant(row, "at"),
                row.getString("by"),
                row.getString("code"),
                row.getString("kind"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getInt("entries"));
    }
}
