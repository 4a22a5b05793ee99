package org.throughline.casefile.domain;

import org.throughline.shared.Rejection;

/** Who records what a client consents to or refuses: the case's worker, their cover, its supervisor, for they answer for it. */
public final class ConsentPolicy {

    private ConsentPolicy() {}

    public static boolean allows(CaseResponsibility responsibility) {
        return responsibility.isTheirs();
    }

    public static void require(CaseResponsibility responsibility) {
        if (!allows(responsibility)) {
            throw Rejection.forbidden("consent-not-yours");
        }
    }
}
