package org.throughline.shell;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.core.Authentication;

/**
 * The password fits, or the provider vouches for the person, and something else is owed before they are signed in. A
 * browser is led there; a client that signs in with each request is refused.
 */
public class FurtherStepNeeded extends AccountStatusException {

    private final transient Authentication proven;
    private final String address;

    /**
     * @param proven what they will be signed in as
     * @param address of the page of the next step
     */
    public FurtherStepNeeded(Authentication proven, String address) {
        super("Further step needed");
        this.proven = proven;
        this.address = address;
    }

    public Authentication proven() {
        return proven;
    }

    public String address() {
        return address;
    }
}
