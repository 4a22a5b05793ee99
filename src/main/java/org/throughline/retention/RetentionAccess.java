package org.throughline.retention;

import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Administrators order what is kept and destroyed, supervisors approve it and hold what is theirs; nobody else sees it. */
final class RetentionAccess {

    private RetentionAccess() {}

    /** Rejection: forbidden {@code retention-only}. */
    static void requireReader(Actor reader) {
        if (!reader.is(Role.ADMINISTRATOR) && !reader.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("retention-only");
        }
    }

    /** Rejection: forbidden {@code administrators-only}. */
    static void requireAdministrator(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
