package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What happened in each case; the database refuses to change or remove an entry. */
@Repository
public class TimelineRepository {

    private static final String ADD =
            "insert into timeline_entry (case_id, at, by_user, kind, message_key, args, link) ";
    private static final String VALUES = ":at::timestamptz, :by, :kind, :key, :args::jsonb, :link";

    private final JdbcClient jdbc;

    TimelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID caseId, TimelineEntryRow row) {
        jdbc.sql(ADD + "values (:case, " + VALUES + ")")
                .param("case", caseId)
                .params(values(row))
                .update();
    }

    /** Does nothing where there is no such case. */
    public void add(String caseNumber, TimelineEntryRow row) {
        jdbc.sql(ADD + "select id, " + VALUES + " from case_file where case_number = :number")
                .param("number", caseNumber)
                .params(values(row))
                .update();
    }

    private static Map<String, Object> values(TimelineEntryRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("at", JdbcTime.of(row.at()));
        values.put("by", row.by());
        values.put("kind", row.kind());
        values.put("key", row.messageKey());
        values.put("args", row.args());
        values.put("link", row.link());
        return values;
    }

    /** Newest first, from after the given entry on. */
    public List<TimelineEntryRow> slice(UUID caseId, Instant beforeAt, long beforeId, int rows) {
        return jdbc.sql("""
                select id, at, by_user, kind, message_key, args, link from timeline_entry
                where case_id = :case and (at, id) < (:at, :id)
                order by at desc, id desc limit :rows""")
                .param("case", caseId)
                .param("at", JdbcTime.of(beforeAt))
                .param("id", beforeId)
                .param("rows", rows)
                .query((row, index) -> new TimelineEntryRow(
                        row.getLong("id"),
                        JdbcTime.instant(row, "at"),
                        row.getString("by_user"),
                        row.getString("kind"),
                        row.getString("message_key"),
                        row.getString("args"),
                        row.getString("link")))
                .list();
    }

    /** @param args JSON text */
    public record TimelineEntryRow(
            long id, Instant at, String by, String kind, String messageKey, String args, String link) {}
}
