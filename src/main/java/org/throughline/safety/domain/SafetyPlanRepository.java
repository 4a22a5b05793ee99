package org.throughline.safety.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;

/** Safety plans of cases: rows are added and read, nothing else. */
@Repository
public class SafetyPlanRepository {

    private final JdbcClient jdbc;

    SafetyPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, those before the given revision. */
    public List<SafetyPlanRow> slice(UUID caseId, int before, int count) {
        return jdbc.sql("""
                select * from safety_plan where case_id = :case and revision < :before
                order by revision desc limit :count""")
                .param("case", caseId)
                .param("before", before)
                .param("count", count)
                .query(SafetyPlanRepository::map)
                .list();
    }

    public int nextRevision(UUID caseId) {
        return jdbc.sql("select coalesce(max(revision), 0) + 1 from safety_plan where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /**
     * The primary key keeps two that are made at once apart.
     *
     * @param response null where the plan was written apart from one
     */
    public void add(UUID caseId, UUID response, UUID submission, SafetyPlanRow plan) {
        jdbc.sql("""
                insert into safety_plan (case_id, revision, response_id, submission_id, content, sha256, seal_form, made_at,
                    made_by)
                values (:case, :revision, :response, :submission, :content, :sha256, :form, :at, :by)""")
                .param("case", caseId)
                .param("revision", plan.revision())
                .param("response", response, Types.OTHER)
                .param("submission", submission)
                .param("content", plan.seal().text())
                .param("sha256", plan.seal().sha256())
                .param("form", plan.seal().form().id())
                .param("at", JdbcTime.of(plan.made().at()))
                .param("by", plan.made().by())
                .update();
    }

    private static SafetyPlanRow map(ResultSet row, int index) throws SQLException {
        return new SafetyPlanRow(
                row.getInt("revision"),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                new Attribution(row.getString("made_by"), JdbcTime.instant(row, "made_at")));
    }

    /** A plan as it was sealed. */
    public record SafetyPlanRow(int revision, SealedRecord seal, Attribution made) {}
}
