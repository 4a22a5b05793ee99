package org.throughline.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** First answers by account and key, for a day. */
@Repository
class IdempotentAnswerRepository {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentAnswerRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false while another instance answers a call of this key: nobody waits holding a connection */
    boolean lock(String username, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("idempotency " + username + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(String username, String key) {
        return jdbc.sql("""
                        select * from idempotent_answer where username = ? and key = ? and answered_at > ?
                        """)
                .params(username, key, forgotten())
                .query((row, n) -> new StoredAnswer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    void keep(String username, String key, StoredAnswer answer) {
        jdbc.sql("delete from idempotent_answer where answered_at <= ?")
                .param(forgotten())
                .update();
        jdbc.sql("""
                        insert into idempotent_answer
                            (username, key, request_hash, status, content_type, location, body, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        username,
                        key,
                        answer.requestHash(),
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.body(),
                        now())
                .update();
    }

    private OffsetDateTime forgotten() {
        return now().minus(KEPT);
    }

    private OffsetDateTime now() {
        return JdbcTime.of(clock.instant());
    }

    record StoredAnswer(String requestHash, int status, String contentType, String location, byte[] body) {}
}
