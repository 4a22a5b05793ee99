package org.throughline.careplan.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.careplan.StepMark;
import org.throughline.shared.JdbcTime;

/** Marks of steps; added, never changed. */
@Repository
public class StepMarkRepository {

    private final JdbcClient db;

    StepMarkRepository(JdbcClient db) {
        this.db = db;
    }

    /** What holds of each step of the case that was ever marked. */
    public List<StepMark> newest(UUID caseId) {
        return db.sql("""
                        select distinct on (action) action, done_on, marked_by from plan_step_mark
                        where case_id = ? order by action, id desc""")
                .param(caseId)
                .query((row, n) -> new StepMark(
                        row.getString("action"), row.getObject("done_on", LocalDate.class), row.getString("marked_by")))
                .list();
    }

    public void add(UUID caseId, UUID revisionId, StepMark mark, Instant at) {
        db.sql("""
                insert into plan_step_mark (case_id, revision_id, action, done_on, marked_by, marked_at)
                values (:case, :revision, :action, :on, :by, :at)""")
                .param("case", caseId)
                .param("revision", revisionId)
                .param("action", mark.action())
                .param("on", mark.doneOn(), Types.DATE)
                .param("by", mark.by())
                .param("at", JdbcTime.of(at))
                .update();
    }
}
