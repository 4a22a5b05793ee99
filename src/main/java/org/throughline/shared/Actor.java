package org.throughline.shared;

import java.util.Set;

/**
 * The person on whose behalf a use case runs.
 *
 * @param username unique, lower case; never null
 * @param displayName as shown to colleagues
 * @param roles {@link Role#id()} values
 * @param teams ids of the teams the person belongs to
 */
public record Actor(String username, String displayName, Set<String> roles, Set<String> teams) {

    /** Automatic steps and timers act as this. */
    public static final Actor SYSTEM = new Actor("system", "Throughline", Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public boolean is(Role role) {
        return roles.contains(role.id());
    }

    public boolean isSystem() {
        return username.equals(SYSTEM.username);
    }

    /** True for the person's own username. */
    public boolean isNamed(String other) {
        return username.equals(other);
    }
}
