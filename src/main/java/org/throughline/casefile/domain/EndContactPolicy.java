package org.throughline.casefile.domain;

import org.throughline.shared.Rejection;

/** Who may say that contact has ended: the case's worker, their cover, its supervisor; before the hand-over, intake's. */
public final class EndContactPolicy {

    private EndContactPolicy() {}

    public static boolean allows(CaseResponsibility responsibility) {
        return responsibility.isTheirs() || responsibility.isLeftToThem();
    }

    public static void require(CaseResponsibility responsibility) {
        if (!allows(responsibility)) {
            throw Rejection.forbidden("end-contact-not-yours");
        }
    }
}
