package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryRow;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Lists the entries for those who care for them: services by their last check, organizations by name. */
@Repository
public class EntryListRepository {

    private static final String CHECKED = "coalesce(greatest(s.checked_on, s.assured_date), '-infinity'::date)";

    private final JdbcClient jdbc;

    public EntryListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that was not checked for longest first; those that nobody ever checked before all others. */
    public Slice<EntryRow> services(Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<String> from = blank(after) ? List.of("-infinity", new UUID(0, 0).toString()) : Cursor.parts(after, 2);
        List<EntryRow> found = jdbc.sql("select s.id, s.name, o.name, greatest(s.checked_on, s.assured_date),"
                        + " s.suspended_at is not null or o.suspended_at is not null from directory_service s"
                        + " left join directory_organization o on o.id = s.organization_id where (" + CHECKED
                        + ", s.id) > (?::date, ?) order by " + CHECKED + ", s.id limit " + (limit + 1))
                .params(day(from.get(0)), ServiceRowMapper.id(from.get(1)))
                .query((row, n) -> row(EntryKind.SERVICE, row))
                .list();
        return Slice.of(
                found,
                limit,
                last -> Cursor.of(last.lastChecked() == null ? "-infinity" : last.lastChecked(), last.id()));
    }

    private static String day(String text) {
        try {
            return text.equals("-infinity") ? text : LocalDate.parse(text).toString();
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    /** @param beginning of the name, however it is written; blank for all */
    public Slice<EntryRow> organizations(String beginning, Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<String> from = blank(after) ? List.of("", new UUID(0, 0).toString()) : Cursor.parts(after, 2);
        List<EntryRow> found = jdbc.sql("""
                        select id, name, null::text, null::date, suspended_at is not null, folded(name)
                        from directory_organization
                        where starts_with(folded(name) collate "C", folded(?))
                            and (folded(name) collate "C", id) > (? collate "C", ?)
                        order by folded(name) collate "C", id limit\s""" + (limit + 1))
                .params(blank(beginning) ? "" : beginning.strip(), from.get(0), ServiceRowMapper.id(from.get(1)))
                .query((row, n) -> row(EntryKind.ORGANIZATION, row))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(folded(last.name()), last.id()));
    }

    private String folded(String name) {
        return jdbc.sql("select folded(?)").param(name).query(String.class).single();
    }

    private static EntryRow row(EntryKind kind, ResultSet row) throws SQLException {
        return new EntryRow(
                row.getObject(1, UUID.class),
                kind,
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
