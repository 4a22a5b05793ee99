package org.throughline.shell;

import org.springframework.security.authentication.AccountStatusException;

/** Nobody signs in this way; the sign-in page says why in the words of {@code sign-in.refused.<reason>}. */
public class SignInRefused extends AccountStatusException {

    private final String reason;

    public SignInRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
