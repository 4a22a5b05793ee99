package org.throughline.safety.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.safety.domain.SuicideResponseRow.Closing;
import org.throughline.safety.domain.SuicideResponseRow.Decision;
import org.throughline.safety.domain.SuicideResponseRow.Inquiry;
import org.throughline.safety.domain.SuicideResponseRow.SuicideStep;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;

/** Responses to a risk of suicide: rows are added and read, nothing else. */
@Repository
public class SuicideResponseRepository {

    private static final String SELECT = """
            select r.*, c.level as closing_level, c.reason as closing_reason, c.closed_at, c.closed_by
            from suicide_response r left join suicide_closing c on c.response_id = r.id
            """;

    private final JdbcClient jdbc;

    SuicideResponseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that is open; nobody else opens or closes one of the case until the transaction ends. */
    public Optional<UUID> openOf(UUID caseId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('suicide-response'), hashtext(:case))) locked")
                .param("case", caseId.toString())
                .query(Integer.class)
                .single();
        return jdbc.sql(SELECT + "where r.case_id = :case and c.response_id is null order by r.begun_at desc limit 1")
                .param("case", caseId)
                .query(SuicideResponseRepository::map)
                .optional()
                .map(SuicideResponseRow::id);
    }

    public Optional<SuicideResponseRow> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(SuicideResponseRepository::map)
                .optional();
    }

    /** Newest first, from the given place on. */
    public List<SuicideResponseRow> slice(UUID caseId, Instant before, UUID beforeId, int count) {
        return jdbc.sql(SELECT + """
                where r.case_id = :case and (r.begun_at, r.id) < (:before, :id)
                order by r.begun_at desc, r.id desc limit :count""")
                .param("case", caseId)
                .param("before", JdbcTime.of(before))
                .param("id", beforeId)
                .param("count", count)
                .query(SuicideResponseRepository::map)
                .list();
    }

    public void begin(UUID id, UUID caseId, Attribution begun) {
        jdbc.sql("insert into suicide_response (id, case_id, begun_at, begun_by) values (:id, :case, :at, :by)")
                .param("id", id)
                .param("case", caseId)
                .param("at", JdbcTime.of(begun.at()))
                .param("by", begun.by())
                .update();
    }

    public void asked(UUID response, UUID submission, Attribution asked) {
        jdbc.sql("""
                insert into suicide_inquiry (response_id, number, submission_id, asked_at, asked_by)
                select :response, coalesce(max(number), 0) + 1, :submission, :at, :by
                from suicide_inquiry where response_id = :response""")
                .param("response", response)
                .param("submission", submission)
                .param("at", JdbcTime.of(asked.at()))
                .param("by", asked.by())
                .update();
    }

    /** Of the newest inquiry. */
    public void decided(UUID response, Decision decision, Instant at) {
        jdbc.sql("""
                insert into suicide_level (response_id, number, level, reason, emergency, consultation, contact_by, decided_at)
                select :response, max(number), :level, :reason, :emergency, :consultation, :contact, :at
                from suicide_inquiry where response_id = :response""")
                .param("response", response)
                .param("level", decision.level())
                .param("reason", decision.reason())
                .param("emergency", decision.emergency())
                .param("consultation", decision.consultation())
                .param("contact", JdbcTime.of(decision.contactBy()))
                .param("at", JdbcTime.of(at))
                .update();
    }

    public void done(UUID response, SuicideStep done) {
        jdbc.sql("""
                insert into suicide_step (response_id, submission_id, kind, level, recorded_at, recorded_by)
                values (:response, :submission, :kind, :level, :at, :by)""")
                .param("response", response)
                .param("submission", done.submissionId())
                .param("kind", done.kind())
                .param("level", done.level(), Types.VARCHAR)
                .param("at", JdbcTime.of(done.recorded().at()))
                .param("by", done.recorded().by())
                .update();
    }

    public void close(UUID response, UUID submission, Closing closing) {
        jdbc.sql("""
                insert into suicide_closing (response_id, submission_id, level, reason, closed_at, closed_by)
                values (:response, :submission, :level, :reason, :at, :by)""")
                .param("response", response)
                .param("submission", submission)
                .param("level", closing.level())
                .param("reason", closing.reason())
                .param("at", JdbcTime.of(closing.closed().at()))
                .param("by", closing.closed().by())
                .update();
    }

    /** In the order in which they were made. */
    public List<Inquiry> inquiries(UUID response) {
        return jdbc.sql("""
                select i.*, l.level, l.reason, l.emergency, l.consultation, l.contact_by
                from suicide_inquiry i
                left join suicide_level l on l.response_id = i.response_id and l.number = i.number
                where i.response_id = :response order by i.number""")
                .param("response", response)
                .query(SuicideResponseRepository::inquiry)
                .list();
    }

    /** In the order in which it was done. */
    public List<SuicideStep> steps(UUID response) {
        return jdbc.sql("select * from suicide_step where response_id = :response order by recorded_at, submission_id")
                .param("response", response)
                .query((row, index) -> new SuicideStep(
                        row.getString("kind"),
                        row.getObject("submission_id", UUID.class),
                        row.getString("level"),
                        new Attribution(row.getString("recorded_by"), JdbcTime.instant(row, "recorded_at"))))
                .list();
    }

    private static Inquiry inquiry(ResultSet row, int index) throws SQLException {
        return new Inquiry(
                row.getInt("number"),
                row.getObject("submission_id", UUID.class),
                new Attribution(row.getString("asked_by"), JdbcTime.instant(row, "asked_at")),
                row.getString("level") == null
                        ? null
                        : new Decision(
                                row.getString("level"),
                                row.getString("reason"),
                                row.getBoolean("emergency"),
                                row.getBoolean("consultation"),
                                JdbcTime.instant(row, "contact_by")));
    }

    private static SuicideResponseRow map(ResultSet row, int index) throws SQLException {
        String by = row.getString("closed_by");
        return new SuicideResponseRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Attribution(row.getString("begun_by"), JdbcTime.instant(row, "begun_at")),
                by == null
                        ? null
                        : new Closing(
                                row.getString("closing_level"),
                                row.getString("closing_reason"),
                                new Attribution(by, JdbcTime.instant(row, "closed_at"))));
    }
}
