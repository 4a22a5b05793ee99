package org.throughline.careplan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What was decided and agreed about revisions; added once, never changed. */
@Repository
public class PlanDecisionRepository {

    private final JdbcClient db;

    PlanDecisionRepository(JdbcClient db) {
        this.db = db;
    }

    public void add(Review review) {
        db.sql("insert into plan_review (revision_id, sha256, approved, comments, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        review.revisionId(),
                        review.sha256(),
                        review.approved(),
                        review.comments(),
                        review.by(),
                        JdbcTime.of(review.at()))
                .update();
    }

    public void add(Agreement agreement) {
        db.sql("""
                insert into plan_agreement (revision_id, sha256, agreed, agreed_on, how, agreed_by, comments, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        agreement.revisionId(),
                        agreement.sha256(),
                        agreement.agreed(),
                        agreement.on(),
                        agreement.how(),
                        agreement.agreedBy(),
                        agreement.comments(),
                        agreement.by(),
                        JdbcTime.of(agreement.at()))
                .update();
    }

    /** Every review of the case's plan, newest first. */
    public List<Review> reviews(UUID caseId) {
        return db.sql("select v.* from plan_review v join plan_revision r on r.id = v.revision_id"
                        + " where r.case_id = ? order by r.revision desc")
                .param(caseId)
                .query((row, n) -> new Review(
                        row.getObject("revision_id", UUID.class),
                        row.getBoolean("approved"),
                        row.getString("comments"),
                        row.getString("decided_by"),
                        JdbcTime.instant(row, "decided_at"),
                        row.getString("sha256")))
                .list();
    }

    /** Every answer of the client to a revision of the case's plan, newest first. */
    public List<Agreement> agreements(UUID caseId) {
        return db.sql("select a.* from plan_agreement a join plan_revision r on r.id = a.revision_id"
                        + " where r.case_id = ? order by r.revision desc")
                .param(caseId)
                .query((row, n) -> new Agreement(
                        row.getObject("revision_id", UUID.class),
                        row.getBoolean("agreed"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("how"),
                        row.getString("agreed_by"),
                        row.getString("comments"),
                        row.getString("recorded_by"),
                        JdbcTime.instant(row, "recorded_at"),
                        row.getString("sha256")))
                .list();
    }

    /** Makes the goals and services of a revision known by their ids; those known already stay. */
    public void register(Revision revision) {
        for (Goal goal : revision.content().goals()) {
            db.sql("insert into plan_goal (id, case_id) values (?, ?) on conflict (id) do nothing")
                    .params(goal.id(), revision.caseId())
                    .update();
        }
        for (NeededService service : revision.content().services()) {
            db.sql("insert into planned_service (id, case_id, need, description) values (?, ?, ?, ?)"
                            + " on conflict (id) do nothing")
                    .params(service.id(), revision.caseId(), service.need(), service.description())
                    .update();
        }
    }

    public Optional<UUID> caseOfService(UUID serviceId) {
        return db.sql("select case_id from planned_service where id = ?")
                .param(serviceId)
                .query(UUID.class)
                .optional();
    }

    public Optional<NeededService> service(UUID serviceId) {
        return db.sql("select id, need, description from planned_service where id = ?")
                .param(serviceId)
                .query((row, n) ->
                        new NeededService(row.getObject(1, UUID.class), row.getString(2), row.getString(3), null))
                .optional();
    }
}
