package org.throughline.casefile;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** What a receiving supervisor can answer to a request for a transfer. */
public enum TransferDecision {
    ACCEPT,
    /** The case stays where it is. */
    DECLINE;

    /** As forms answer it and gateways ask for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TransferDecision of(String answer) {
        return Arrays.stream(values())
                .filter(decision -> decision.id().equals(answer))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("transferDecision", "transfer-decision-unknown"));
    }
}
