package org.throughline.staff.signin;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.SignInThrottle;
import org.throughline.staff.domain.Workers;

/** The sign-in of the engine's own web applications, under the same throttle as the pages'. */
@Component
public class PasswordCheck {

    private final Workers workers;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;

    PasswordCheck(Workers workers, SignInThrottle throttle, PasswordEncoder passwords) {
        this.workers = workers;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    public boolean matches(String asked, String password) {
        String username = StaffSignIn.named(asked);
        String address = RemoteAddress.ofRequest();
        if (throttle.shut(username, address)) {
            return false;
        }
        String hash = workers.find(username)
                .filter(StaffMember::active)
                .flatMap(member -> workers.passwordHash(username))
                .orElse("");
        boolean matches = passwords.matches(password, hash);
        if (matches) {
            throttle.succeeded(username, address);
        } else {
            throttle.failed(username, address);
        }
        return matches;
    }
}
