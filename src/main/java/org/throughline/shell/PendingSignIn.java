package org.throughline.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * A sign-in that still owes a step. It is kept beside the session's security context and opens nothing: until it is
 * completed, its person is nobody.
 */
public final class PendingSignIn {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();
    /** By the real time, not by the demo's. */
    private static final InstantSource TIME = InstantSource.system();

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Authentication proven;
    private final String continueTo;
    private final Instant until = TIME.instant().plus(LONGEST);

    private PendingSignIn(Authentication proven, String continueTo) {
        this.proven = proven;
        this.continueTo = continueTo;
    }

    /** Begins one in a session of a new name, so that nobody who knew the old name shares it. */
    public static void begin(HttpServletRequest request, Authentication proven, String continueTo) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new PendingSignIn(proven, continueTo));
    }

    public static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && TIME.instant().isBefore(pending.until)
                ? Optional.of(pending)
                : Optional.empty();
    }

    void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    public Authentication proven() {
        return proven;
    }

    String continueTo() {
        return continueTo;
    }
}
