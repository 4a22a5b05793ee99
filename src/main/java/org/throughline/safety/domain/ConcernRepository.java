package org.throughline.safety.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;

/** The tables of safety: rows are added and read, nothing else. */
@Repository
public class ConcernRepository {

    private static final String SELECT = """
            select c.*, p.submission_id as phone_submission, p.agency, p.reference, p.called_at, p.recorded_at,
                p.recorded_by, p.written_due_at, r.revision, r.content, r.sha256, r.seal_form, r.filed_at, r.filed_by,
                a.submission_id as acknowledgement_submission, a.acknowledged_at, a.acknowledged_by,
                array(select d.filed_by from safety_addendum d where d.concern_id = c.id
                    union select s.recorded_by from safety_addendum d
                        join safety_addendum_sent s on s.addendum_id = d.id where d.concern_id = c.id) as corrected_by
            from safety_concern c
            left join safety_phone_report p on p.concern_id = c.id
            left join lateral (select * from safety_report r where r.concern_id = c.id
                order by revision desc limit 1) r on true
            left join safety_acknowledgement a on a.concern_id = c.id
            """;

    private final JdbcClient jdbc;

    ConcernRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ConcernRow> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(ConcernRow::of)
                .optional();
    }

    public List<ConcernRow> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where c.case_id = :case order by c.raised_at desc, c.id")
                .param("case", caseId)
                .query(ConcernRow::of)
                .list();
    }

    /** @param submissionId of the form of a concern; null for one that a named danger raised */
    public void raised(UUID id, UUID caseId, UUID submissionId, String by, Instant at) {
        jdbc.sql("""
                insert into safety_concern (id, case_id, submission_id, raised_at, raised_by)
                values (:id, :case, :submission, :at, :by)""")
                .param("id", id)
                .param("case", caseId)
                .param("submission", submissionId, Types.OTHER)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    public void phoned(UUID concern, PhoneCall call, UUID submissionId, String by, Instant at) {
        jdbc.sql("""
                insert into safety_phone_report (concern_id, submission_id, agency, reference, called_at, recorded_at,
                    recorded_by, written_due_at)
                values (:concern, :submission, :agency, :reference, :called, :at, :by, :due)""")
                .param("concern", concern)
                .param("submission", submissionId)
                .param("agency", call.agency())
                .param("reference", call.reference(), Types.VARCHAR)
                .param("called", JdbcTime.of(call.calledAt()))
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("due", JdbcTime.of(call.writtenDueAt()))
                .update();
    }

    /** The primary key keeps two filings at once from becoming the same revision. */
    public void filed(UUID concern, SealedRecord report, String by, Instant at) {
        jdbc.sql("""
                insert into safety_report (concern_id, revision, content, sha256, seal_form, filed_at, filed_by)
                select :concern, coalesce(max(revision), 0) + 1, :content, :sha256, :form, :at, :by
                from safety_report where concern_id = :concern""")
                .param("concern", concern)
                .param("content", report.text())
                .param("sha256", report.sha256())
                .param("form", report.form().id())
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    public void acknowledged(UUID concern, UUID submissionId, String by, Instant at) {
        jdbc.sql("""
                insert into safety_acknowledgement (concern_id, submission_id, acknowledged_at, acknowledged_by)
                values (:concern, :submission, :at, :by)""")
                .param("concern", concern)
                .param("submission", submissionId)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    /** A second notification of the same person changes nothing. */
    public void escalated(UUID concern, String supervisor, Instant at) {
        jdbc.sql("""
                insert into safety_escalation (concern_id, supervisor, escalated_at) values (:concern, :supervisor, :at)
                on conflict do nothing""")
                .param("concern", concern)
                .param("supervisor", supervisor)
                .param("at", JdbcTime.of(at))
                .update();
    }

    /** How many late reports this supervisor was notified of that are still not filed. */
    public long lateFor(String supervisor) {
        return jdbc.sql("""
                select count(*) from safety_escalation e
                where e.supervisor = :supervisor
                  and not exists (select from safety_report r where r.concern_id = e.concern_id)""").param("supervisor", supervisor).query(Long.class).single();
    }

    /** @param reference null where the agency gave none */
    public record PhoneCall(String agency, String reference, Instant calledAt, Instant writtenDueAt) {}
}
