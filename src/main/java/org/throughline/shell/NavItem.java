package org.throughline.shell;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/**
 * One entry of the main navigation; a module declares its own as a bean.
 *
 * @param messageKey its text
 * @param href where it leads
 * @param order ascending
 * @param roles who sees it; empty for everybody signed in
 */
public record NavItem(String messageKey, String href, int order, Set<Role> roles) {

    public boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
