package org.throughline.engine.client;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * The client that calls the engine itself on this thread. A request to Camunda's web apps makes a client of its thread
 * before the engine knows who it is: what arrives there by an address that its sign-in overlooks is a client's too.
 */
public final class EngineClient {

    private static final ThreadLocal<String> SERVED = new ThreadLocal<>();

    private EngineClient() {}

    /** @param username who is signed in; empty where nobody is */
    public static void serve(String username, ClientRequest request) throws IOException, ServletException {
        SERVED.set(username);
        try {
            request.proceed();
        } finally {
            SERVED.remove();
        }
    }

    /** Whom a request to the web apps is served for; null on every other thread. */
    public static String served() {
        return SERVED.get();
    }

    static boolean isPresent(IdentityService identity) {
        return SERVED.get() != null || identity.getCurrentAuthentication() != null;
    }

    /** Null where the engine does not know who it is. */
    static String username(IdentityService identity) {
        Authentication known = identity.getCurrentAuthentication();
        return known == null ? null : known.getUserId();
    }

    /** Does a piece of work of our own, such as completing a task through the door, in the midst of a client's request. */
    static <T> T aside(IdentityService identity, Supplier<T> work) {
        String served = SERVED.get();
        Authentication known = identity.getCurrentAuthentication();
        SERVED.remove();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (served != null) {
                SERVED.set(served);
            }
            identity.setAuthentication(known);
        }
    }

    /** The rest of a request's way. */
    public interface ClientRequest {
        void proceed() throws IOException, ServletException;
    }
}
