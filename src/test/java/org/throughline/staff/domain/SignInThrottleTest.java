package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;

/** Whom guessing shuts out, and whom it must not. Every test guesses at names and from places of its own. */
@LifecycleTest
class SignInThrottleTest {

    private static final String HOME = "198.51.100.7";

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "guessed-" + UUID.randomUUID();
    private final String place = "place-" + UUID.randomUUID();

    @Test
    void oneNameFromOnePlaceIsShutThereAndNowhereElse() {
        fail(SignInThrottle.ALLOWED_OF_PAIR, name, place);
        assertThat(throttle.shut(name, place)).isTrue();
        assertThat(throttle.shut(name, HOME)).isFalse();
        assertThat(throttle.shut("other-" + name, place)).isFalse();
    }

    @Test
    void oneNameFromManyPlacesIsShutAtEveryPlaceThatIsNew() {
        for (int i = 0; i < SignInThrottle.ALLOWED_OF_ACCOUNT; i++) {
            throttle.failed(name, place + i);
        }
        assertThat(throttle.shut(name, "203.0.113.200")).isTrue();
    }

    @Test
    void manyNamesFromOnePlaceShutThatPlace() {
        for (int i = 0; i < SignInThrottle.ALLOWED_OF_ADDRESS; i++) {
            throttle.failed(name + i, place);
        }
        assertThat(throttle.shut("never-guessed-" + name, place)).isTrue();
        assertThat(throttle.shut("never-guessed-" + name, HOME)).isFalse();
    }

    @Test
    void aStrangerElsewhereDoesNotShutAWorkerOutOfWhereTheyWork() {
        String desk = "desk-" + UUID.randomUUID();
        throttle.succeeded("clinician", desk);
        for (int i = 0; i < SignInThrottle.ALLOWED_OF_ACCOUNT; i++) {
            throttle.failed("clinician", place + i);
        }
        for (int i = 0; i < SignInThrottle.ALLOWED_OF_ADDRESS; i++) {
            throttle.failed(name + i, desk);
        }
        assertThat(throttle.shut("clinician", desk)).isFalse();
        assertThat(throttle.shut("clinician", "cafe-" + place)).isTrue();
        jdbc.sql("delete from sign_in_failure where username = 'clinician'").update();
    }

    @Test
    void whoSucceedsIsForgivenEarlierSlips() {
        fail(SignInThrottle.ALLOWED_OF_PAIR - 1, name, place);
        throttle.succeeded(name, place);
        fail(1, name, place);
        assertThat(throttle.shut(name, place)).isFalse();
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOnePlace() {
        for (int i = 0; i < SignInThrottle.ALLOWED_OF_PAIR; i++) {
            throttle.failed(name, "2001:db8:1:2::" + i);
        }
        assertThat(throttle.shut(name, "2001:db8:1:2:ffff::1")).isTrue();
        assertThat(throttle.shut(name, "2001:db8:1:3::1")).isFalse();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }
}
