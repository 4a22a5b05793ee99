package org.throughline.casefile.domain;

import org.throughline.shared.Rejection;

/** Who reopens a closed case: its last worker, their cover, its supervisor; one that intake closed, intake's supervisor. */
public final class ReopeningPolicy {

    private ReopeningPolicy() {}

    public static boolean allows(CaseResponsibility responsibility) {
        return responsibility.isTheirs() || responsibility.isLeftToThem();
    }

    public static void require(CaseResponsibility responsibility) {
        if (!allows(responsibility)) {
            throw Rejection.forbidden("reopening-not-yours");
        }
    }

    /** The case of somebody who died is reopened only by who says that they know it. */
    public static void requireKnown(boolean died, boolean known) {
        if (died && !known) {
            throw Rejection.invalidField("knowingOfDeath", "reopen-after-death");
        }
    }
}
