package org.throughline.careplan.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SealedTexts;

/** What is asked of plans to find what was forged or broken. */
@Repository
public class PlanEvidenceRepository {

    public static final String DRAFTED = """
            select id, case_id, drafted_by as by_user, drafted_at as at, null::uuid as submission
            from plan_revision where drafted_by is not null""";

    public static final String APPROVED = """
            select id, case_id, approved_by as by_user, approved_at as at, null::uuid as submission
            from plan_revision where approved_by is not null""";

    public static final String REVIEWED = """
            select p.id, p.case_id, r.decided_by as by_user, r.decided_at as at, null::uuid as submission
            from plan_review r join plan_revision p on p.id = r.revision_id""";

    public static final String AGREED = """
            select p.id, p.case_id, a.recorded_by as by_user, a.recorded_at as at, null::uuid as submission
            from plan_agreement a join plan_revision p on p.id = a.revision_id""";

    private final JdbcClient jdbc;

    PlanEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of that revision of a plan. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from plan_revision where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The case of that planned service. */
    public Optional<UUID> caseOfService(UUID id) {
        return jdbc.sql("select case_id from planned_service where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "plan revision", "plan_revision", "id", "status <> 'draft'");
    }

    /** Approved revisions whose text no review of another person approved. */
    List<UUID> withoutReview() {
        return jdbc.sql("""
                select r.id from plan_revision r
                where r.approved_by is not null and (r.approved_by = any (r.authors) or not exists (
                    select from plan_review v where v.revision_id = r.id and v.approved and v.sha256 = r.sha256))""").query(UUID.class).list();
    }
}
