package org.throughline.staff.signin;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.Credentials;
import org.throughline.staff.domain.CredentialsRepository;
import org.throughline.staff.domain.SignInThrottle;
import org.throughline.staff.domain.WorkerRepository;

/** Finds the account for a sign-in. */
@Component
class StaffPrincipals implements UserDetailsService {

    private final WorkerRepository workerRepository;
    private final CredentialsRepository credentials;
    private final SignInThrottle throttle;
    private final CurrentStaff current;

    StaffPrincipals(
            WorkerRepository workerRepository,
            CredentialsRepository credentials,
            SignInThrottle throttle,
            CurrentStaff current) {
        this.workerRepository = workerRepository;
        this.credentials = credentials;
        this.throttle = throttle;
        this.current = current;
    }

    /** A throttled name appears locked, whether an account carries it or not. */
    @Override
    public StaffPrincipal loadUserByUsername(String asked) {
        String username = cut(asked);
        boolean shut = throttle.shut(username, RemoteAddress.ofRequest());
        StaffMember member = workerRepository.find(username).orElse(null);
        if (member == null && !shut) {
            throw new UsernameNotFoundException("No such account");
        }
        return member == null
                ? StaffPrincipal.nobody(username)
                : new StaffPrincipal(member, credentials.find(username).orElseThrow(), current, shut);
    }

    Credentials credentials(String username) {
        return credentials.find(username).orElseThrow();
    }

    /** Account names are lower case; what cannot be one is cut before it reaches an index. */
    static String cut(String asked) {
        String name = asked.strip().toLowerCase(Locale.ROOT);
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}
