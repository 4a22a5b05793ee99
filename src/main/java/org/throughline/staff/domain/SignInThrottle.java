package org.throughline.staff.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.JdbcTime;

/**
 * Slows down guessing of passwords and codes: at one account from one address, at one account from many, and from one
 * address at many accounts. The last two never shut a person out where they signed in lately, and let one try more
 * through whenever one of the counted is over: a stranger slows a worker down at a new place, no more. Kept in the
 * database: it holds across instances and restarts.
 */
@Component
public class SignInThrottle {

    static final int ALLOWED_OF_PAIR = 10;
    static final int ALLOWED_OF_ACCOUNT = 30;
    static final int ALLOWED_OF_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration ADDRESS_KNOWN_FOR = Duration.ofDays(90);
    private static final Duration ADDRESS_NOTED_EVERY = Duration.ofDays(1);
    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean shut(String username, String address) {
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
                .param("address", network(address))
                .param("since", windowStart())
                .param("known", now().minus(ADDRESS_KNOWN_FOR))
                .param("ofPair", ALLOWED_OF_PAIR)
                .param("ofAccount", ALLOWED_OF_ACCOUNT)
                .param("ofAddress", ALLOWED_OF_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username, String address) {
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(windowStart())
                .update();
        jdbc.sql("insert into sign_in_failure (username, address, at) values (?, ?, ?)")
                .params(username, network(address), now())
                .update();
    }

    /** Forgets the failures of this pair and knows the address; nearly every time there is nothing to write. */
    public void succeeded(String username, String asked) {
        String address = network(asked);
        if (exists("sign_in_failure where username = ? and address = ?", username, address)) {
            jdbc.sql("delete from sign_in_failure where username = ? and address = ?")
                    .params(username, address)
                    .update();
        }
        OffsetDateTime lately = now().minus(ADDRESS_NOTED_EVERY);
        if (!exists("sign_in_address where username = ? and address = ? and last_at > ?", username, address, lately)) {
            know(username, address);
        }
    }

    private void know(String username, String address) {
        jdbc.sql("delete from sign_in_address where last_at < ?")
                .param(now().minus(ADDRESS_KNOWN_FOR))
                .update();
        jdbc.sql("""
                        insert into sign_in_address (username, address, last_at)
                        select username, ?, ? from worker where username = ?
                        on conflict (username, address) do update set last_at = excluded.last_at
                        """).params(address, now(), username).update();
    }

    private boolean exists(String where, Object... params) {
        return jdbc.sql("select exists (select 1 from " + where + ")")
                .params(Arrays.asList(params))
                .query(Boolean.class)
                .single();
    }

    /** Whoever holds one IPv6 address holds the 64 bits after its network too. */
    static String network(String address) {
        try {
            boolean literal = address.indexOf(':') >= 0;
            if (literal && InetAddress.getByName(address) instanceof Inet6Address six) {
                byte[] bytes = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK_BYTES), six.getAddress().length);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
        return address;
    }

    private OffsetDateTime windowStart() {
        return now().minus(WINDOW);
    }

    private OffsetDateTime now() {
        return JdbcTime.of(clock.instant());
    }
}
