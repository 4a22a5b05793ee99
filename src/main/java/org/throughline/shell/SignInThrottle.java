package org.throughline.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: counts failed sign-ins per account and address, and per address over all accounts.
 * Whoever checks a password asks {@link #wait} first and then reports the result.
 */
@Component
public class SignInThrottle {

    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Duration window;
    private final int perAccount;
    private final int perAddress;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SignInThrottle(
            Clock clock,
            @Value("${throughline.sign-in.window:PT5M}") Duration window,
            @Value("${throughline.sign-in.failures-per-account:5}") int perAccount,
            @Value("${throughline.sign-in.failures-per-address:100}") int perAddress) {
        this.clock = clock;
        this.window = window;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** How long this account must wait at this address before its password is looked at again; empty for not at all. */
    public Optional<Duration> wait(String username, String address) {
        Optional<Duration> account = remaining(account(username, address), perAccount);
        return account.isPresent() ? account : remaining(address(address), perAddress);
    }

    public void failed(String username, String address) {
        count(account(username, address));
        count(address(address));
    }

    public void succeeded(String username, String address) {
        failures.invalidate(account(username, address));
    }

    private Optional<Duration> remaining(String key, int allowed) {
        Failures counted = failures.getIfPresent(key);
        Instant now = clock.instant();
        if (counted == null || counted.count < allowed || !now.isBefore(counted.until)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, counted.until));
    }

    private void count(String key) {
        Instant now = clock.instant();
        failures.asMap().compute(key, (ignored, before) -> {
            boolean fresh = before == null || !now.isBefore(before.until);
            return new Failures(fresh ? 1 : before.count + 1, fresh ? now.plus(window) : before.until);
        });
    }

    private static String account(String username, String address) {
        return "account " + username.strip().toLowerCase(Locale.ROOT) + " " + address;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private record Failures(int count, Instant until) {}
}
