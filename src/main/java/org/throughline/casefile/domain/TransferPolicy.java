package org.throughline.casefile.domain;

import org.throughline.shared.Rejection;

/** Who asks another team to take a case: its worker, their cover, its supervisor. Before the hand-over it is assigned, not moved. */
public final class TransferPolicy {

    private TransferPolicy() {}

    public static boolean allows(CaseResponsibility responsibility) {
        return responsibility.handedOver() && responsibility.isTheirs();
    }

    public static void require(CaseResponsibility responsibility) {
        if (!allows(responsibility)) {
            throw Rejection.forbidden("transfer-not-yours");
        }
    }
}
