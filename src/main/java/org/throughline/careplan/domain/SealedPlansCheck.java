package org.throughline.careplan.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.SealedTexts;

/** Hashes every sealed text again. */
@Component
class SealedPlansCheck implements ConsistencyCheck {

    private final JdbcClient db;

    SealedPlansCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every sealed plan is the text that its hash says, and was approved by another than its authors";
    }

    @Override
    public List<String> violations() {
        List<String> changed = SealedTexts.changed(db, "plan revision", "plan_revision", "id", "status <> 'draft'");
        Stream<String> unreviewed = db.sql("""
                select r.id::text from plan_revision r
                where r.approved_by is not null and (r.approved_by = any (r.authors) or not exists (
                    select from plan_review v where v.revision_id = r.id and v.approved and v.sha256 = r.sha256))""").query(String.class).list().stream()
                .map(id -> "plan revision " + id + ": no review of another person approved this text");
        return Stream.concat(changed.stream(), unreviewed).toList();
    }
}
