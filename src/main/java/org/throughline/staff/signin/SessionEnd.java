package org.throughline.staff.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.shell.SignInSettings;

/**
 * Ends a session before anybody is recognized by it: at the end of its longest time, however busy it is, and where it
 * began before a change of the password or of the account. In front of every door at once: pages, API, Camunda's apps.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class SessionEnd extends OncePerRequestFilter {

    private final CurrentStaff current;
    private final SignInSettings settings;
    private final InstantSource time;

    @Autowired
    SessionEnd(CurrentStaff current, SignInSettings settings) {
        this(current, settings, InstantSource.system());
    }

    /** By the real time: a session does not grow old where the demo's clock is moved. */
    SessionEnd(CurrentStaff current, SignInSettings settings, InstantSource time) {
        this.current = current;
        this.settings = settings;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext signedIn
                && signedIn.getAuthentication() != null
                && signedIn.getAuthentication().getPrincipal() instanceof StaffPrincipal person
                && isOver(person);
    }

    private boolean isOver(StaffPrincipal person) {
        Instant end = person.since().plus(settings.sessionLifetime());
        return !time.instant().isBefore(end)
                || !current.isValid(person.getUsername(), person.credentials().epoch());
    }
}
