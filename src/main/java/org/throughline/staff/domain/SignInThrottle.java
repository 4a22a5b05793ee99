package org.throughline.staff.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing of passwords. Counted by username and address together, so that a stranger elsewhere cannot shut
 * a worker out. Kept in the database: it holds across instances and restarts.
 */
@Component
public class SignInThrottle {

    static final int ALLOWED_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean shut(String username, String address) {
        Integer failures = jdbc.sql("""
                        select count(*) from (select 1 from sign_in_failure
                        where username = ? and address = ? and at > ? limit ?) recent
                        """)
                .params(username, address, windowStart(), ALLOWED_FAILURES)
                .query(Integer.class)
                .single();
        return failures >= ALLOWED_FAILURES;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username, String address) {
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(windowStart())
                .update();
        jdbc.sql("insert into sign_in_failure (username, address, at) values (?, ?, ?)")
                .params(username, address, now())
                .update();
    }

    /** Forgets earlier failures; where there are none, as for nearly every request, nothing is written. */
    public void succeeded(String username, String address) {
        boolean failedBefore = jdbc.sql(
                        "select exists (select 1 from sign_in_failure where username = ? and address = ?)")
                .params(username, address)
                .query(Boolean.class)
                .single();
        if (!failedBefore) {
            return;
        }
        jdbc.sql("delete from sign_in_failure where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    private OffsetDateTime windowStart() {
        return now().minus(WINDOW);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
