package org.throughline.directory.domain;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What was said, and by whom, of who may read the directory. */
@Repository
public class PublicationRepository {

    private final JdbcClient jdbc;

    public PublicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where nobody has said anything. */
    public boolean last() {
        return jdbc.sql("select open from directory_publication order by id desc limit 1")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void add(boolean open, String by, Instant at) {
        jdbc.sql("insert into directory_publication (open, by, at) values (?, ?, ?)")
                .params(open, by, JdbcTime.of(at))
                .update();
    }
}
