package org.throughline.closure.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.SealedTexts;

/** Hashes every sealed text again. */
@Component
class SealedClosingsCheck implements ConsistencyCheck {

    private final JdbcClient db;

    SealedClosingsCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every closing is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return SealedTexts.changed(db, "closing", "case_closing", "id", "true");
    }
}
