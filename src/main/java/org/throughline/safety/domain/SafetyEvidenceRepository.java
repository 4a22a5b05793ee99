package org.throughline.safety.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SealedTexts;

/** What is asked of safety concerns to find what was forged or broken. */
@Repository
public class SafetyEvidenceRepository {

    public static final String RAISED = """
            select id, case_id, raised_by as by_user, raised_at as at, submission_id as submission from safety_concern
            where submission_id is not null""";

    public static final String PHONED = """
            select c.id, c.case_id, p.recorded_by as by_user, p.recorded_at as at, p.submission_id as submission
            from safety_phone_report p join safety_concern c on c.id = p.concern_id""";

    public static final String FILED = """
            select c.id, c.case_id, r.filed_by as by_user, r.filed_at as at, null::uuid as submission
            from safety_report r join safety_concern c on c.id = r.concern_id where r.revision = 1""";

    public static final String ACKNOWLEDGED = """
            select c.id, c.case_id, a.acknowledged_by as by_user, a.acknowledged_at as at, a.submission_id as submission
            from safety_acknowledgement a join safety_concern c on c.id = a.concern_id""";

    public static final String ASKED = """
            select r.id, r.case_id, i.asked_by as by_user, i.asked_at as at, i.submission_id as submission
            from suicide_inquiry i join suicide_response r on r.id = i.response_id""";

    /** Complete with a kind of step. */
    public static final String DONE = """
            select r.id, r.case_id, s.recorded_by as by_user, s.recorded_at as at, s.submission_id as submission
            from suicide_step s join suicide_response r on r.id = s.response_id where s.kind = """;

    public static final String CLOSED = """
            select r.id, r.case_id, c.closed_by as by_user, c.closed_at as at, c.submission_id as submission
            from suicide_closing c join suicide_response r on r.id = c.response_id""";

    public static final String PLANNED = """
            select p.response_id as id, p.case_id, p.made_by as by_user, p.made_at as at, p.submission_id as submission
            from safety_plan p where p.response_id is not null""";

    public static final String PLANNED_APART = """
            select p.submission_id as id, p.case_id, p.made_by as by_user, p.made_at as at, p.submission_id as submission
            from safety_plan p where p.response_id is null""";

    private final JdbcClient jdbc;

    SafetyEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of that concern. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from safety_concern where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The case of that response to a risk of suicide. */
    public Optional<UUID> caseOfResponse(UUID id) {
        return jdbc.sql("select case_id from suicide_response where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<String> changedTexts() {
        return Stream.of(
                        SealedTexts.changed(jdbc, "safety report of concern", "safety_report", "concern_id", "true"),
                        SealedTexts.changed(jdbc, "safety addendum", "safety_addendum", "id", "true"),
                        SealedTexts.changed(
                                jdbc, "safety plan", "safety_plan", "case_id || ' revision ' || revision", "true"))
                .flatMap(List::stream)
                .toList();
    }

    /** Addenda whose report is not the one that they were written to correct. */
    List<UUID> correctingAnotherReport() {
        return jdbc.sql("""
                select a.id from safety_addendum a
                join safety_report r on r.concern_id = a.concern_id and r.revision = a.revision
                where position(r.sha256 in a.content) = 0""").query(UUID.class).list();
    }
}
