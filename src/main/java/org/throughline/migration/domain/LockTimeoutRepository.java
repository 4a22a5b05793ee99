package org.throughline.migration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the rest of a transaction waits for a lock. */
@Repository
public class LockTimeoutRepository {

    private final JdbcClient jdbc;

    LockTimeoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param time as PostgreSQL reads it, e.g. {@code 250ms} */
    public void waitAtMost(String time) {
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(time)
                .query(String.class)
                .single();
    }
}
