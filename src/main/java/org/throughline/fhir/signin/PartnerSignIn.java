package org.throughline.fhir.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.throughline.fhir.Partner;
import org.throughline.fhir.PartnerCredentials;
import org.throughline.fhir.domain.RequestAllowance;

/** Lets in whoever shows a good credential of a partner, and after too many wrong ones from an address nobody from there. */
final class PartnerSignIn implements AuthenticationProvider {

    static final String PARTNER = "PARTNER";
    private static final int LONGEST_SECRET = 200;

    private final PartnerCredentials credentials;
    private final RequestAllowance failures;

    PartnerSignIn(PartnerCredentials credentials, RequestAllowance failures) {
        this.credentials = credentials;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String address =
                shown.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (failures.isSpent(address)) {
            throw new LockedException("too many failures");
        }
        Optional<Partner> partner = id(shown.getName()).flatMap(id -> credentials.signIn(id, secret(shown)));
        if (partner.isEmpty()) {
            failures.take(address);
            throw new BadCredentialsException("no such credential");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                partner.get(), null, List.of(new SimpleGrantedAuthority(PARTNER)));
    }

    private static String secret(Authentication shown) {
        String secret =
                shown.getCredentials() == null ? "" : shown.getCredentials().toString();
        return secret.length() > LONGEST_SECRET ? "" : secret;
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
