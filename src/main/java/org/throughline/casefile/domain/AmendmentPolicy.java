package org.throughline.casefile.domain;

import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Whoever completed a step, or a supervisor who answers for the case, may correct what was answered, as long as nothing
 * was built on it.
 */
public final class AmendmentPolicy {

    private static final int LONGEST_REASON = 2_000;

    private AmendmentPolicy() {}

    public static boolean allows(Actor by, String completedBy, CaseResponsibility responsibility) {
        return by.isNamed(completedBy)
                || responsibility.supervisor()
                || !responsibility.handedOver() && responsibility.intakeSupervisor();
    }

    public static void require(Actor by, String completedBy, CaseResponsibility responsibility) {
        if (!allows(by, completedBy, responsibility)) {
            throw Rejection.forbidden("amendment-not-yours");
        }
    }

    /** @return the reason, stripped */
    public static String requireReason(String field, String reason) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw Rejection.invalidField(field, "amendment-reason");
        }
        return stripped;
    }
}
