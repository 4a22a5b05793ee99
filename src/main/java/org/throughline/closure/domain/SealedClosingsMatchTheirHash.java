package org.throughline.closure.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again: the database's own check could have been taken away by hand. */
@Component
class SealedClosingsMatchTheirHash implements ConsistencyCheck {

    private final JdbcClient db;

    SealedClosingsMatchTheirHash(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String claim() {
        return "every closing is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return db.sql("""
                select id::text from case_closing
                where sha256 is distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex')""").query(String.class).list().stream()
                .map(id -> "closing " + id + ": its text is not the one that was sealed")
                .toList();
    }
}
