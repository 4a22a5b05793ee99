package org.throughline;

import java.util.Set;
import org.throughline.shared.Actor;

/** People who act in a test. */
public final class TestActors {

    private TestActors() {}

    public static Actor actor(String username, String role, String... teams) {
        return new Actor(username, username, Set.of(role), Set.of(teams));
    }
}
