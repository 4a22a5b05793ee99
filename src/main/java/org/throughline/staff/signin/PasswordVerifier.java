package org.throughline.staff.signin;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The sign-in of the engine's own web applications: by the same rules, and counted, as the pages'. */
@Component
public class PasswordVerifier {

    private final StaffAuthenticationProvider accounts;
    private final AuthenticationEventPublisher outcomes;

    PasswordVerifier(StaffAuthenticationProvider accounts, AuthenticationEventPublisher outcomes) {
        this.accounts = accounts;
        this.outcomes = outcomes;
    }

    public boolean matches(String username, String password) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        try {
            outcomes.publishAuthenticationSuccess(accounts.authenticate(asked));
            return true;
        } catch (AuthenticationException refused) {
            outcomes.publishAuthenticationFailure(refused, asked);
            return false;
        }
    }
}
