package org.throughline.staff.domain;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passwords of the accounts, and which of their sessions still count. */
@Repository
public class CredentialsRepository {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CredentialsRepository(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Optional<Credentials> find(String username) {
        return jdbc.sql("""
                        select password_hash, must_change_password, sign_in_epoch,
                               exists (select 1 from second_factor f where f.username = w.username)
                        from worker w where username = ?
                        """)
                .param(username)
                .query((row, n) ->
                        new Credentials(row.getString(1), row.getBoolean(2), row.getInt(3), row.getBoolean(4)))
                .optional();
    }

    /** Sets a password; what was signed in with the old one is over. */
    public void setPassword(String username, String hash, boolean mustChange) {
        jdbc.sql("update worker set password_hash = ?, must_change_password = ? where username = ?")
                .params(hash, mustChange, username)
                .update();
        endSessions(username);
    }

    /** The password is good for one sign-in. */
    public void requireChange(String username) {
        jdbc.sql("update worker set must_change_password = true where username = ?")
                .param(username)
                .update();
    }

    public void endSessions(String username) {
        jdbc.sql("update worker set sign_in_epoch = sign_in_epoch + 1 where username = ?")
                .param(username)
                .update();
        events.publishEvent(new SessionsEnded(username));
    }
}
