package org.throughline.supervision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Versions of the checklist: rows are added and read, nothing else. */
@Repository
public class ChecklistRepository {

    private final JdbcClient jdbc;

    ChecklistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ChecklistRow> newest() {
        return jdbc.sql("select * from audit_checklist order by version desc limit 1")
                .query((row, index) -> new ChecklistRow(
                        row.getInt("version"),
                        List.of((String[]) row.getArray("questions").getArray()),
                        row.getInt("records"),
                        row.getString("saved_by"),
                        JdbcTime.instant(row, "saved_at")))
                .optional();
    }

    /** Lets nobody else save one until the transaction ends. */
    public void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('audit_checklist'), 0)) locked")
                .query(Integer.class)
                .single();
    }

    public void add(ChecklistRow checklist) {
        jdbc.sql("""
                insert into audit_checklist (version, questions, records, saved_by, saved_at)
                values (:version, :questions, :records, :by, :at)""")
                .param("version", checklist.version())
                .param("questions", checklist.questions().toArray(String[]::new))
                .param("records", checklist.records())
                .param("by", checklist.by())
                .param("at", JdbcTime.of(checklist.at()))
                .update();
    }

    public record ChecklistRow(int version, List<String> questions, int records, String by, Instant at) {}
}
