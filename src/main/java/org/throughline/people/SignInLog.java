package org.throughline.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.throughline.people.domain.AccessLogRepository;
import org.throughline.shared.ActorPrincipal;
import org.throughline.staff.StaffDirectory;

/**
 * Writes sign-ins, failures and sign-outs to the access log. A client of the API proves itself with each request: it
 * counts as signed in for an hour.
 */
@Component
class SignInLog {

    private static final String UNKNOWN = "unknown";
    private static final Set<String> PROVEN_BY_EACH_REQUEST = Set.of("api", "fhir");

    private final AccessLog log;
    private final AccessLogRepository entries;
    private final StaffDirectory staff;
    private final Cache<String, Boolean> clients = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SignInLog(AccessLog log, AccessLogRepository entries, StaffDirectory staff) {
        this.log = log;
        this.entries = entries;
        this.staff = staff;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        String username = username(event.getAuthentication());
        String client = username + " " + AccessRequest.address();
        String door = AccessRequest.door();
        boolean known = door != null && PROVEN_BY_EACH_REQUEST.contains(door) && clients.getIfPresent(client) != null;
        if (username != null && !known) {
            log.account(username, "sign-in", null);
            clients.put(client, Boolean.TRUE);
        }
    }

    /** What no account is named by may be a password that was typed in the wrong place: kept as a keyed hash. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        boolean known = typed != null
                && typed.length() <= 100
                && typed.indexOf('\0') < 0
                && staff.find(typed.strip().toLowerCase(java.util.Locale.ROOT)).isPresent();
        log.account(
                known ? typed.strip().toLowerCase(java.util.Locale.ROOT) : UNKNOWN,
                "sign-in-failed",
                known || typed == null ? null : "name=" + entries.keyedHash(typed));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String username = username(event.getAuthentication());
        if (username != null) {
            log.account(username, "sign-out", null);
        }
    }

    private static String username(Authentication authentication) {
        return authentication.getPrincipal() instanceof ActorPrincipal person
                ? person.actor().username()
                : null;
    }
}
