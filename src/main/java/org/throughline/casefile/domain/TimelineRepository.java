package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What happened in each case; the database refuses to change or remove an entry. */
@Repository
public class TimelineRepository {

    private final JdbcClient jdbc;

    TimelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID caseId, TimelineEntryRow row) {
        jdbc.sql("""
                insert into timeline_entry (case_id, at, by_user, kind, message_key, args, link)
                values (:case, :at, :by, :kind, :key, :args::jsonb, :link)""")
                .param("case", caseId)
                .param("at", JdbcTime.of(row.at()))
                .param("by", row.by())
                .param("kind", row.kind())
                .param("key", row.messageKey())
                .param("args", row.args())
                .param("link", row.link())
                .update();
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
