package org.throughline.staff;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/**
 * One staff account as everybody may see it.
 *
 * @param roles {@link Role#id()} values
 * @param teams team ids
 * @param language {@code en} or {@code id}
 */
public record StaffMember(
        String username,
        String displayName,
        String firstName,
        String lastName,
        String email,
        Set<String> roles,
        Set<String> teams,
        String language,
        boolean active) {

    public boolean is(Role role) {
        return roles.contains(role.id());
    }

    public Actor actor() {
        return new Actor(username, displayName, roles, teams);
    }
}
