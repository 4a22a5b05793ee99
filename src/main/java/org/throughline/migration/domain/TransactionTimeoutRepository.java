package org.throughline.migration.domain;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the rest of a transaction waits for a lock, and works at a statement. */
@Repository
public class TransactionTimeoutRepository {

    private final JdbcClient jdbc;

    TransactionTimeoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param time as PostgreSQL reads it, e.g. {@code 250ms} */
    public void waitAtMost(String time) {
        set("lock_timeout", time);
    }

    public void workAtMost(Duration time) {
        set("statement_timeout", time.toMillis() + "ms");
    }

    private void set(String setting, String time) {
        jdbc.sql("select set_config(?, ?, true)")
                .params(setting, time)
                .query(String.class)
                .single();
    }
}
