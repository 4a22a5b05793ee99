package org.throughline.studio.domain;

import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Who may redraw how the agency works. */
public final class StudioPolicy {

    private StudioPolicy() {}

    /** @throws Rejection forbidden {@code studio-administrators-only} */
    public static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
    }
}
