package org.throughline.followup.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Stores when contacts are due, what came of them, and the reviews. */
@Repository
public class ContactRepository {

    public static final String RECORDED = """
            select id, case_id, by as by_user, recorded_at as at, answers_id as submission from contact""";

    public static final String REVIEWED = """
            select id, case_id, by as by_user, at, answers_id as submission from progress_review""";

    private final JdbcClient jdbc;

    public ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that is due. */
    public record Scheduled(UUID id, UUID caseId, int attempt, int intervalDays, LocalDate dueOn) {}

    /** A contact that was made, or tried. */
    public record ContactRecord(
            Scheduled schedule,
            boolean reached,
            String method,
            Instant at,
            String summary,
            UUID answersId,
            String by) {}

    /** A review of the progress. */
    public record ProgressReview(
            UUID caseId,
            String decision,
            List<String> barriers,
            String barrierText,
            String reason,
            UUID answersId,
            String by) {}

    public void schedule(Scheduled due, Instant now) {
        jdbc.sql("insert into contact_schedule (id, case_id, attempt, interval_days, due_on, scheduled_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(due.id(), due.caseId(), due.attempt(), due.intervalDays(), due.dueOn(), JdbcTime.of(now))
                .update();
    }

    public Optional<Scheduled> lastScheduled(UUID caseId) {
        return jdbc.sql("select id, attempt, interval_days, due_on from contact_schedule where case_id = ?"
                        + " order by scheduled_at desc, attempt desc limit 1")
                .param(caseId)
                .query((row, n) -> new Scheduled(
                        row.getObject(1, UUID.class),
                        caseId,
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }

    /** Attempts without an answer since the client was last reached or the progress last reviewed. */
    public int unanswered(UUID caseId) {
        return jdbc.sql("""
                        select count(*) from contact where case_id = :case and not reached and recorded_at > greatest(
                            (select max(recorded_at) from contact where case_id = :case and reached),
                            (select max(at) from progress_review where case_id = :case),
                            '-infinity'::timestamptz)""").param("case", caseId).query(Integer.class).single();
    }

    public void add(ContactRecord contact, Instant now) {
        jdbc.sql("""
                        insert into contact (id, schedule_id, case_id, attempt, due_on, reached, method, contacted_at, summary,
                            answers_id, by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        contact.schedule().id(),
                        contact.schedule().caseId(),
                        contact.schedule().attempt(),
                        contact.schedule().dueOn(),
                        contact.reached(),
                        contact.method(),
                        JdbcTime.of(contact.at()),
                        contact.summary(),
                        contact.answersId(),
                        contact.by(),
                        JdbcTime.of(now))
                .update();
    }

    public void add(ProgressReview review, Instant now) {
        jdbc.sql("""
                        insert into progress_review (id, case_id, decision, barriers, barrier_text, reason, answers_id, by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        review.caseId(),
                        review.decision(),
                        review.barriers().toArray(String[]::new),
                        review.barrierText(),
                        review.reason(),
                        review.answersId(),
                        review.by(),
                        JdbcTime.of(now))
                .update();
    }
}
