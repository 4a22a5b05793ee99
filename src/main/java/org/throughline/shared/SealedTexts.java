package org.throughline.shared;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds {@link SealedRecord}s in a table whose stored text is not the one that was sealed, in whatever form that was. The
 * database refuses such rows, but its own check could have been taken away by hand.
 */
public final class SealedTexts {

    private SealedTexts() {}

    /**
     * @param what how a row is called
     * @param id the column that identifies it
     * @param sealed which rows must carry a seal, in SQL
     * @return each violation in one line, at most 100
     */
    public static List<String> changed(JdbcClient db, String what, String table, String id, String sealed) {
        return db
                .sql("select " + id + "::text from " + table + " where " + sealed
                        + " and sha256 is distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex') limit 100")
                .query(String.class)
                .list()
                .stream()
                .map(row -> what + " " + row + ": its text is not the one that was sealed")
                .toList();
    }
}
