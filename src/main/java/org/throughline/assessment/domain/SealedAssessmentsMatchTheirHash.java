package org.throughline.assessment.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again: the database's own check could have been taken away by hand. */
@Component
class SealedAssessmentsMatchTheirHash implements ConsistencyCheck {

    private final JdbcClient db;

    SealedAssessmentsMatchTheirHash(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every sealed assessment is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return db.sql("""
                select id::text from assessment_round
                where status not in ('interviewed', 'ranked')
                    and sha256 is distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex')""").query(String.class).list().stream()
                .map(id -> "assessment round " + id + ": its text is not the one that was sealed")
                .toList();
    }
}
