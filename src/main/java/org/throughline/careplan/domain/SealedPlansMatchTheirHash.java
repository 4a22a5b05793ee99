package org.throughline.careplan.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again: the database's own check could have been taken away by hand. */
@Component
class SealedPlansMatchTheirHash implements ConsistencyCheck {

    private final JdbcClient db;

    SealedPlansMatchTheirHash(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every sealed plan is the text that its hash says, and was approved by another than its authors";
    }

    @Override
    public List<String> violations() {
        Stream<String> changed = db.sql("""
                select id::text from plan_revision
                where status <> 'draft' and sha256 is distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex')""").query(String.class).list().stream()
                .map(id -> "plan revision " + id + ": its text is not the one that was sealed");
        Stream<String> unreviewed = db.sql("""
                select r.id::text from plan_revision r
                where r.approved_by is not null and (r.approved_by = any (r.authors) or not exists (
                    select from plan_review v where v.revision_id = r.id and v.approved and v.sha256 = r.sha256))""").query(String.class).list().stream()
                .map(id -> "plan revision " + id + ": no review of another person approved this text");
        return Stream.concat(changed, unreviewed).toList();
    }
}
