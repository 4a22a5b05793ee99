package org.throughline.staff.domain;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Failed attempts to sign in, and the addresses that people signed in from. */
@Repository
class SignInFailureRepository {

    private final JdbcClient jdbc;

    SignInFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOver(String username, String address, Limits limits) {
        return jdbc.sql("""
                        select (select count(*) from (select 1 from sign_in_failure
                                where username = :username and address = :address and at > :since
                                limit :ofPair) pair) >= :ofPair
                            or (not exists (select 1 from sign_in_address
                                    where username = :username and address = :address and last_at > :known)
                                and ((select count(*) from (select 1 from sign_in_failure
                                        where username = :username and at > :since
                                        limit :ofAccount) account) >= :ofAccount
                                    or (select count(*) from (select 1 from sign_in_failure
                                        where address = :address and at > :since
                                        limit :ofAddress) place) >= :ofAddress))
                        """)
                .param("username", username)
                .param("address", address)
                .param("since", JdbcTime.of(limits.since()))
                .param("known", JdbcTime.of(limits.addressKnownSince()))
                .param("ofPair", limits.ofPair())
                .param("ofAccount", limits.ofAccount())
                .param("ofAddress", limits.ofAddress())
                .query(Boolean.class)
                .single();
    }

    void add(String username, String address, Instant at) {
        jdbc.sql("insert into sign_in_failure (username, address, at) values (?, ?, ?)")
                .params(username, address, JdbcTime.of(at))
                .update();
    }

    void forgetUntil(Instant end) {
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(JdbcTime.of(end))
                .update();
    }

    /** Nearly every time there is nothing to write. */
    void forget(String username, String address) {
        if (exists("sign_in_failure where username = ? and address = ?", username, address)) {
            jdbc.sql("delete from sign_in_failure where username = ? and address = ?")
                    .params(username, address)
                    .update();
        }
    }

    boolean knows(String username, String address, Instant since) {
        return exists(
                "sign_in_address where username = ? and address = ? and last_at > ?",
                username,
                address,
                JdbcTime.of(since));
    }

    void forgetAddressesUntil(Instant end) {
        jdbc.sql("delete from sign_in_address where last_at < ?")
                .param(JdbcTime.of(end))
                .update();
    }

    void addAddress(String username, String address, Instant at) {
        jdbc.sql("""
                        insert into sign_in_address (username, address, last_at)
                        select username, ?, ? from worker where username = ?
                        on conflict (username, address) do update set last_at = excluded.last_at
                        """).params(address, JdbcTime.of(at), username).update();
    }

    private boolean exists(String where, Object... params) {
        return jdbc.sql("select exists (select 1 from " + where + ")")
                .params(Arrays.asList(params))
                .query(Boolean.class)
                .single();
    }

    /** How many failures after that moment shut out a pair, an account and an address. */
    record Limits(Instant since, Instant addressKnownSince, int ofPair, int ofAccount, int ofAddress) {}
}
