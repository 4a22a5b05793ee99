package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.ReadOnce;

/** Every accepted form submission; the database refuses to change or remove one. */
@Repository
public class SubmissionRepository {

    private static final String SELECT =
            "select id, case_id, form_id, form_version, task_key, task_id, by_user, at, answers from submission ";

    private static final String AS_AMENDED = """
            select id, case_id, form_id, form_version, task_key, task_id, by_user, at,
                coalesce((select a.answers from answer_amendment a where a.submission_id = s.id
                    order by a.at desc, a.id desc limit 1), answers) as answers
            from submission s
            """;

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SubmissionRow row) {
        ReadOnce.forget(SubmissionRow.class);
        jdbc.sql("""
                insert into submission (id, case_id, form_id, form_version, task_key, task_id, by_user, at, answers)
                values (:id, :case, :form, :version, :key, :task, :by, :at, :answers::jsonb)""")
                .param("id", row.id())
                .param("case", row.caseId())
                .param("form", row.formId())
                .param("version", row.formVersion())
                .param("key", row.taskKey())
                .param("task", row.taskId())
                .param("by", row.by())
                .param("at", JdbcTime.of(row.at()))
                .param("answers", row.answers())
                .update();
    }

    /** With the answers as they were corrected last. */
    public Optional<SubmissionRow> find(UUID id) {
        return ReadOnce.of(SubmissionRow.class, id, () -> jdbc.sql(AS_AMENDED + "where id = :id")
                .param("id", id)
                .query(SubmissionRepository::map)
                .optional());
    }

    public List<SubmissionRow> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where case_id = :case order by at desc, id desc")
                .param("case", caseId)
                .query(SubmissionRepository::map)
                .list();
    }

    /**
     * A page of them, newest first, as they were first answered.
     *
     * @param kept forms of which the reader sees none but their own
     */
    public List<SubmissionRow> slice(
            UUID caseId, Collection<String> kept, String reader, CursorMoment before, int rows) {
        return jdbc.sql(SELECT + """
                        where case_id = :case and (at, id) < (:at, :id) and (form_id <> all(:kept) or by_user = :reader)
                        order by at desc, id desc limit :rows""")
                .param("case", caseId)
                .param("at", JdbcTime.of(before.at()))
                .param("id", before.id())
                .param("kept", kept.toArray(String[]::new))
                .param("reader", reader)
                .param("rows", rows)
                .query(SubmissionRepository::map)
                .list();
    }

    /** As it was first answered. */
    public Optional<SubmissionRow> original(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SubmissionRepository::map)
                .optional();
    }

    /** The first that was made in a task after that moment. */
    public Optional<SubmissionRow> firstInTaskAfter(UUID caseId, Instant moment) {
        return jdbc.sql(SELECT + """
                        where case_id = :case and at > :moment and task_key is not null order by at, id limit 1""")
                .param("case", caseId)
                .param("moment", JdbcTime.of(moment))
                .query(SubmissionRepository::map)
                .optional();
    }

    public Optional<SubmissionRow> ofTask(UUID caseId, String taskId) {
        return jdbc.sql(SELECT + "where case_id = :case and task_id = :task order by at desc, id desc limit 1")
                .param("case", caseId)
                .param("task", taskId)
                .query(SubmissionRepository::map)
                .optional();
    }

    /** Of one form after that moment, newest first, with the answers as they were corrected last. */
    public List<SubmissionRow> ofFormAfter(UUID caseId, String formId, Instant moment) {
        return jdbc.sql(AS_AMENDED + """
                        where case_id = :case and form_id = :form and at > :moment order by at desc, id desc""")
                .param("case", caseId)
                .param("form", formId)
                .param("moment", JdbcTime.of(moment))
                .query(SubmissionRepository::map)
                .list();
    }

    /**
     * The newest of a form that answers a field, with the answers as they were corrected last.
     *
     * @param onlyBy null for whosever it is
     */
    public Optional<SubmissionRow> latestAnswering(UUID caseId, String formId, String key, String onlyBy) {
        return jdbc.sql("select * from (" + AS_AMENDED + """
                        where case_id = :case and form_id = :form and (:by::text is null or by_user = :by)) answered
                        where jsonb_exists(answers, :key) order by at desc, id desc limit 1""")
                .param("case", caseId)
                .param("form", formId)
                .param("by", onlyBy)
                .param("key", key)
                .query(SubmissionRepository::map)
                .optional();
    }

    /** With the answers as they were corrected last. */
    public Optional<SubmissionRow> latest(UUID caseId, String formId) {
        return ReadOnce.of(SubmissionRow.class, new NewestOfForm(caseId, formId), () -> jdbc.sql(
                        AS_AMENDED + "where case_id = :case and form_id = :form order by at desc, id desc limit 1")
                .param("case", caseId)
                .param("form", formId)
                .query(SubmissionRepository::map)
                .optional());
    }

    private record NewestOfForm(UUID caseId, String formId) {}

    /** In portions by id, those that were made in a task since then. */
    public List<SubmissionOrigin> madeInTasks(Instant since, UUID after, int limit) {
        return jdbc.sql("""
                        select s.id, c.case_number, s.task_key, s.task_id, s.by_user
                        from submission s left join case_file c on c.id = s.case_id
                        where s.task_id is not null and s.at >= :since and s.id > :after
                        order by s.id limit :limit""")
                .param("since", JdbcTime.of(since))
                .param("after", after)
                .param("limit", limit)
                .query(SubmissionOrigin.class)
                .list();
    }

    private static SubmissionRow map(ResultSet row, int index) throws SQLException {
        return new SubmissionRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("form_id"),
                row.getInt("form_version"),
                row.getString("task_key"),
                row.getString("task_id"),
                row.getString("by_user"),
                JdbcTime.instant(row, "at"),
                row.getString("answers"));
    }

    /** Who made a submission in which task, as it claims. */
    public record SubmissionOrigin(UUID id, String caseNumber, String taskKey, String taskId, String byUser) {}

    /** @param answers JSON text */
    public record SubmissionRow(
            UUID id,
            UUID caseId,
            String formId,
            int formVersion,
            String taskKey,
            String taskId,
            String by,
            Instant at,
            String answers) {}
}
