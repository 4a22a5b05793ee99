package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

@LifecycleTest
class SignInLogTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private long before;

    @BeforeEach
    void now() {
        before = jdbc.sql("select coalesce(max(id), 0) from access_log")
                .query(Long.class)
                .single();
    }

    @Test
    void aSignInAndASignOutAreLoggedWithTheAddress() {
        PageClient.signedIn(port, "clinician").submit("/sign-out");

        assertThat(jdbc.sql("""
                        select action || ' ' || door from access_log
                        where id > ? and by = 'clinician' and subject_kind = 'account' and address is not null
                        order by id""").param(before).query(String.class).list())
                .containsExactly("sign-in page", "sign-out page");
    }

    @Test
    void aFailedSignInNamesTheAccountButNotWhatWasTypedInPlaceOfOne() {
        PageClient.opened(port).submit("/sign-in", "username", "caseworker2", "password", "wrong");
        PageClient.opened(port).submit("/sign-in", "username", "Secret-passw0rd!", "password", "wrong");

        assertThat(jdbc.sql("""
                        select by || ' ' || coalesce(regexp_replace(query, '=.{16}$', '=?'), '') from access_log
                        where id > ? and action = 'sign-in-failed' order by id""").param(before).query(String.class).list())
                .containsExactly("caseworker2 ", "unknown name=?");
        assertThat(jdbc.sql("select count(*) from access_log where query ilike '%passw0rd%' or by ilike '%passw0rd%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
