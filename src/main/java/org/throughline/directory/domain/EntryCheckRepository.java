package org.throughline.directory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.QuestionedEntry;
import org.throughline.shared.JdbcTime;

/** The table of entries that somebody must look at. */
@Repository
public class EntryCheckRepository {

    private final JdbcClient jdbc;

    public EntryCheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where it is asked already. */
    public void ask(UUID serviceId, String reason, Instant at) {
        jdbc.sql("""
                insert into directory_entry_check (service_id, reason, asked_at) values (:service, :reason, :at)
                on conflict (service_id) where done_at is null do nothing""")
                .param("service", serviceId)
                .param("reason", reason)
                .param("at", JdbcTime.of(at))
                .update();
    }

    public void done(UUID serviceId, String by, Instant at) {
        jdbc.sql("""
                update directory_entry_check set done_at = :at, done_by = :by
                where service_id = :service and done_at is null""")
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("service", serviceId)
                .update();
    }

    public Optional<Instant> lastDone(UUID serviceId) {
        return Optional.ofNullable(
                jdbc.sql("select max(done_at) as at from directory_entry_check where service_id = :service")
                        .param("service", serviceId)
                        .query((row, number) -> new LastDone(JdbcTime.instant(row, "at")))
                        .single()
                        .at());
    }

    private record LastDone(Instant at) {}

    /** The longest waiting first. */
    public List<QuestionedEntry> open(int most) {
        return jdbc.sql("""
                select s.id, s.name, c.reason, c.asked_at from directory_entry_check c
                join directory_service s on s.id = c.service_id
                where c.done_at is null order by c.asked_at, c.id limit :most""")
                .param("most", most)
                .query((row, number) -> new QuestionedEntry(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("reason"),
                        JdbcTime.instant(row, "asked_at")))
                .list();
    }
}
