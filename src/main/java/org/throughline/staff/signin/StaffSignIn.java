package org.throughline.staff.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.SignInThrottle;
import org.throughline.staff.domain.Workers;

/** Finds the account for a sign-in, and counts the failed ones. */
@Service
class StaffSignIn implements UserDetailsService {

    private final Workers workers;
    private final SignInThrottle throttle;
    private final CurrentStaff current;

    StaffSignIn(Workers workers, SignInThrottle throttle, CurrentStaff current) {
        this.workers = workers;
        this.current = current;
        this.throttle = throttle;
    }

    @Override
    public UserDetails loadUserByUsername(String asked) {
        String username = named(asked);
        boolean shut = throttle.shut(username, RemoteAddress.ofRequest());
        Optional<StaffMember> member = workers.find(username);
        if (member.isEmpty() && !shut) {
            throw new UsernameNotFoundException("No such account");
        }
        Actor actor = member.map(StaffMember::actor).orElse(new Actor(username, username, Set.of(), Set.of()));
        String hash = member.flatMap(m -> workers.passwordHash(username)).orElse("");
        return new StaffPrincipal(
                actor, current, hash, member.map(StaffMember::active).orElse(true), shut);
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        throttle.failed(named(event.getAuthentication().getName()), RemoteAddress.ofRequest());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        throttle.succeeded(named(event.getAuthentication().getName()), RemoteAddress.ofRequest());
    }

    /** Account names are lower case; what cannot be one is cut before it reaches an index. */
    static String named(String asked) {
        String name = asked.strip().toLowerCase(Locale.ROOT);
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}
