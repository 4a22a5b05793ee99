package org.throughline.intake.domain;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Who takes requests down, and with them sees people on file: those who work with clients, no administrator as such. */
public final class IntakePolicy {

    private static final Set<Role> ROLES = Set.of(Role.INTAKE, Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR);

    private IntakePolicy() {}

    public static boolean mayTake(Actor actor) {
        return actor.isSystem() || ROLES.stream().anyMatch(actor::is);
    }

    public static void requireMayTake(Actor actor) {
        if (!mayTake(actor)) {
            throw Rejection.forbidden("intake-not-yours");
        }
    }
}
