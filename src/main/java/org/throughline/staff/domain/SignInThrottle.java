package org.throughline.staff.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.NetworkAddress;

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

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInThrottle(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    public boolean shut(String username, String address) {
        Instant now = clock.instant();
        return failures.isOver(
                username,
                NetworkAddress.network(address),
                new SignInFailureRepository.Limits(
                        now.minus(WINDOW),
                        now.minus(ADDRESS_KNOWN_FOR),
                        ALLOWED_OF_PAIR,
                        ALLOWED_OF_ACCOUNT,
                        ALLOWED_OF_ADDRESS));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username, String address) {
        Instant now = clock.instant();
        failures.forgetUntil(now.minus(WINDOW));
        failures.add(username, NetworkAddress.network(address), now);
    }

    /** Forgets the failures of this pair and knows the address. */
    public void succeeded(String username, String asked) {
        String address = NetworkAddress.network(asked);
        failures.forget(username, address);
        Instant now = clock.instant();
        if (!failures.knows(username, address, now.minus(ADDRESS_NOTED_EVERY))) {
            failures.forgetAddressesUntil(now.minus(ADDRESS_KNOWN_FOR));
            failures.addAddress(username, address, now);
        }
    }
}
