package org.throughline.careplan.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/** The revisions of plans. */
@Repository
public class PlanRepository {

    private static final String REVISION = "select * from plan_revision ";

    private final JdbcClient db;

    PlanRepository(JdbcClient db) {
        this.db = db;
    }

    public void open(Revision draft, Instant at) {
        db.sql("insert into plan_revision (id, case_id, revision, status, based_on, content, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.caseId(),
                        draft.number(),
                        draft.status().id(),
                        draft.basedOn(),
                        draft.text(),
                        JdbcTime.of(at))
                .update();
    }

    /** Writes the draft's text and seals it. */
    public void seal(Revision revision) {
        db.sql("update plan_revision set status = ?, content = ?, sha256 = ?, seal_form = ?, authors = ?,"
                        + " drafted_by = ?, drafted_at = ? where id = ?")
                .params(
                        revision.status().id(),
                        revision.text(),
                        revision.seal().sha256(),
                        revision.seal().form().id(),
                        authors(revision),
                        revision.drafted().by(),
                        JdbcTime.of(revision.drafted().at()),
                        revision.id())
                .update();
    }

    /** What may still change of a sealed revision: where it stands. */
    public void move(Revision revision) {
        db.sql("update plan_revision set status = ?, agreed = ?, approved_by = ?, approved_at = ? where id = ?")
                .params(
                        revision.status().id(),
                        revision.agreed(),
                        revision.approved().by(),
                        JdbcTime.of(revision.approved().at()),
                        revision.id())
                .update();
    }

    /** Held until the transaction ends. */
    public Revision lock(UUID id) {
        return one(REVISION + "where id = ? for update", id)
                .orElseThrow(() -> Rejection.notFound("plan-revision-unknown"));
    }

    public Optional<Revision> find(UUID id) {
        return one(REVISION + "where id = ?", id);
    }

    public Optional<Revision> newest(UUID caseId) {
        return one(REVISION + "where case_id = ? order by revision desc limit 1", caseId);
    }

    public Optional<Revision> active(UUID caseId) {
        return one(REVISION + "where case_id = ? and status = 'active'", caseId);
    }

    /** The draft, or what is being reviewed or agreed on; at most one a case. */
    public Optional<Revision> workedOn(UUID caseId) {
        return one(REVISION + "where case_id = ? and status in ('draft', 'in-review', 'approved')", caseId);
    }

    public Optional<Revision> numbered(UUID caseId, int number) {
        return db.sql(REVISION + "where case_id = ? and revision = ?")
                .params(caseId, number)
                .query((row, n) -> revision(row))
                .optional();
    }

    /** Newest first. */
    public List<Revision> all(UUID caseId) {
        return db.sql(REVISION + "where case_id = ? order by revision desc")
                .param(caseId)
                .query((row, n) -> revision(row))
                .list();
    }

    private Optional<Revision> one(String sql, UUID id) {
        return db.sql(sql).param(id).query((row, n) -> revision(row)).optional();
    }

    private static String[] authors(Revision revision) {
        Set<String> authors = new TreeSet<>(revision.content().authors());
        authors.add(revision.drafted().by());
        return authors.toArray(String[]::new);
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("revision"),
                RevisionStatus.of(row.getString("status")),
                row.getObject("based_on", UUID.class),
                row.getString("content"),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                row.getBoolean("agreed"),
                new Attribution(row.getString("drafted_by"), JdbcTime.instant(row, "drafted_at")),
                new Attribution(row.getString("approved_by"), JdbcTime.instant(row, "approved_at")));
    }
}
