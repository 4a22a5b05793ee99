package org.throughline.assessment.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.SealedTexts;

/** Hashes every sealed text again. */
@Component
class SealedAssessmentsCheck implements ConsistencyCheck {

    private final JdbcClient db;

    SealedAssessmentsCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every sealed assessment is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return SealedTexts.changed(
                db, "assessment round", "assessment_round", "id", "status not in ('interviewed', 'ranked')");
    }
}
