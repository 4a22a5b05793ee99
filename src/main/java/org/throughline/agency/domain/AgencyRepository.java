package org.throughline.agency.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.agency.AgencyChange;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Keeps the revisions of the settings; the database refuses to change or remove one. */
@Repository
public class AgencyRepository {

    private static final String COLUMNS = "revision, name, address, phone, letterhead, jurisdiction, languages,"
            + " time_zone, opening_hours, changed_by, changed_at";

    private final JdbcClient jdbc;

    AgencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 where there is none. */
    public int newestRevision() {
        return jdbc.sql("select revision from agency_revision order by revision desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    public AgencySettings read(int revision) {
        return jdbc.sql("select " + COLUMNS + " from agency_revision where revision = ?")
                .param(revision)
                .query((row, n) -> settings(row))
                .optional()
                .orElse(AgencySettings.NONE);
    }

    /** False where there is such a revision already. */
    public boolean add(AgencySettings next, String by, Instant at) {
        int added = jdbc.sql("insert into agency_revision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        next.revision(),
                        next.name(),
                        next.address(),
                        next.phone(),
                        next.letterhead(),
                        next.jurisdiction(),
                        String.join(",", next.languages()),
                        next.timeZone(),
                        next.openingHours(),
                        by,
                        JdbcTime.of(at))
                .update();
        for (int i = 0; added > 0 && i < next.lines().size(); i++) {
            addLine(next.revision(), i, next.lines().get(i));
        }
        return added > 0;
    }

    /** Newest first, each with what it changed of the one before. */
    public Slice<AgencyChange> history(String after, int limit) {
        List<Stored> fetched = jdbc.sql(
                        "select " + COLUMNS + " from agency_revision where revision < ? order by revision desc limit ?")
                .params(after == null ? Integer.MAX_VALUE : revision(after), limit + 2)
                .query((row, n) ->
                        new Stored(settings(row), row.getString("changed_by"), JdbcTime.instant(row, "changed_at")))
                .list();
        List<AgencyChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(fetched.size(), limit + 1); i++) {
            Stored stored = fetched.get(i);
            AgencySettings before = i + 1 < fetched.size() ? fetched.get(i + 1).settings() : AgencySettings.NONE;
            changes.add(new AgencyChange(
                    stored.settings(), stored.settings().changesSince(before), stored.by(), stored.at()));
        }
        return Slice.of(changes, limit, last -> Cursor.of(last.after().revision()));
    }

    private record Stored(AgencySettings settings, String by, Instant at) {}

    private static int revision(String cursor) {
        try {
            return Integer.parseInt(Cursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private void addLine(int revision, int position, HelpLine line) {
        jdbc.sql("insert into agency_line (revision, position, kind, language, name, number, call_when)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(revision, position, line.kind().id(), line.language(), line.name(), line.number(), line.when())
                .update();
    }

    private AgencySettings settings(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        String languages = row.getString("languages");
        return new AgencySettings(
                revision,
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("letterhead"),
                row.getString("jurisdiction"),
                languages.isEmpty() ? List.of() : List.of(languages.split(",")),
                row.getString("time_zone"),
                row.getString("opening_hours"),
                lines(revision));
    }

    private List<HelpLine> lines(int revision) {
        return jdbc.sql("select kind, language, name, number, call_when from agency_line where revision = ?"
                        + " order by position")
                .param(revision)
                .query((row, n) -> new HelpLine(
                        LineKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("language"),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("call_when")))
                .list();
    }
}
