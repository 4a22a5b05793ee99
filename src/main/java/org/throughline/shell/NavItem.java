package org.throughline.shell;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/**
 * One entry of the main navigation; a module declares its own as a bean.
 *
 * @param messageKey its text
 * @param href where it leads
 * @param order ascending; 1000 and more stand in the account menu instead of the rail
 * @param roles who sees it; empty for everybody signed in
 * @param icon name of a symbol of {@code /assets/icons.svg}
 */
public record NavItem(String messageKey, String href, int order, Set<Role> roles, String icon) {

    private static final int ACCOUNT_MENU = 1000;

    public NavItem(String messageKey, String href, int order, Set<Role> roles) {
        this(messageKey, href, order, roles, "list");
    }

    public boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }

    public boolean isInAccountMenu() {
        return order >= ACCOUNT_MENU;
    }
}
