package org.throughline.shell.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins of this account from this address; nothing was checked. */
class TooManyFailures extends AuthenticationException {

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("Too many failed sign-ins");
        this.wait = wait;
    }

    long seconds() {
        return wait.toSeconds() + 1;
    }

    long minutes() {
        return wait.toMinutes() + 1;
    }
}
