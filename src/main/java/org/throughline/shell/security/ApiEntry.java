package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.throughline.shared.DatabaseOutage;
import org.throughline.shell.failure.ProblemWriter;

/** Says as problem+json why nobody got in. */
@Component
class ApiEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    ApiEntry(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (DatabaseOutage.causes(why)) {
            problems.write(HttpStatus.SERVICE_UNAVAILABLE, request, response);
            return;
        }
        if (why instanceof LockedException) {
            problems.write(HttpStatus.TOO_MANY_REQUESTS, request, response);
            return;
        }
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Throughline\", charset=\"UTF-8\"");
        }
        problems.write(HttpStatus.UNAUTHORIZED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean sessionEnded = why instanceof CsrfException && nobodyIsSignedIn();
        problems.write(sessionEnded ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN, request, response);
    }

    /** A browser asked by a challenge would keep the password and send it by itself, also for other sites' requests. */
    static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader("X-CSRF-TOKEN") != null;
    }

    /** Asked of the context: the token is checked before the request knows its user. */
    private static boolean nobodyIsSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
