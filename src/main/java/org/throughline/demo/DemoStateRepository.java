package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What the demo remembers over a restart. */
@Repository
@Profile("demo")
class DemoStateRepository {

    private final JdbcClient jdbc;

    DemoStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isLoaded() {
        return jdbc.sql("select loaded_at is not null from demo_state")
                .query(Boolean.class)
                .single();
    }

    void loaded(Instant at) {
        jdbc.sql("update demo_state set loaded_at = :at")
                .param("at", JdbcTime.of(at))
                .update();
    }

    Duration clockAhead() {
        return Duration.ofSeconds(jdbc.sql("select clock_ahead_seconds from demo_state")
                .query(Long.class)
                .single());
    }

    void clockAhead(Duration ahead) {
        jdbc.sql("update demo_state set clock_ahead_seconds = :seconds")
                .param("seconds", ahead.toSeconds())
                .update();
    }
}
