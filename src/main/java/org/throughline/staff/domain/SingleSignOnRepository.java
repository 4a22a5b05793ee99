package org.throughline.staff.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Which account a provider's person is. */
@Repository
public class SingleSignOnRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SingleSignOnRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> linked(String issuer, String subject) {
        return jdbc.sql("select username from single_sign_on_link where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    public boolean isLinked(String username) {
        return jdbc.sql("select exists (select 1 from single_sign_on_link where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /** The accounts of that e-mail address, two at most: more than one is none to rely on. */
    public List<String> withEmail(String email) {
        return jdbc.sql("select username from worker where lower(email) = lower(?) limit 2")
                .param(email)
                .query(String.class)
                .list();
    }

    /** @return false where the account is somebody else's at the provider already */
    public boolean link(String username, String issuer, String subject) {
        return jdbc.sql("""
                                insert into single_sign_on_link (username, issuer, subject, linked_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(username, issuer, subject, JdbcTime.of(clock.instant()))
                        .update()
                == 1;
    }

    public boolean unlink(String username) {
        return jdbc.sql("delete from single_sign_on_link where username = ?")
                        .param(username)
                        .update()
                == 1;
    }
}
