package org.throughline.casefile.domain;

import org.throughline.shared.Rejection;

/**
 * Who may say that a case was opened twice: its supervisor; before the hand-over, whoever takes requests down and the
 * supervisors of intake. Its worker may not: the work on it would end without review.
 */
public final class DuplicateCasePolicy {

    private DuplicateCasePolicy() {}

    public static boolean allows(CaseResponsibility responsibility, boolean takesRequests) {
        return responsibility.supervisor()
                || responsibility.isLeftToThem()
                || takesRequests && !responsibility.handedOver();
    }

    public static void require(CaseResponsibility responsibility, boolean takesRequests) {
        if (!allows(responsibility, takesRequests)) {
            throw Rejection.forbidden("duplicate-not-yours");
        }
    }
}
