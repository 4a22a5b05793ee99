package org.throughline.shell;

import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/** On whose behalf a request acts. */
public final class Actors {

    private Actors() {}

    public static Optional<Actor> of(Principal principal) {
        Object user = principal instanceof Authentication signedIn ? signedIn.getPrincipal() : principal;
        return user instanceof ActorPrincipal known ? Optional.of(known.actor()) : Optional.empty();
    }
}
