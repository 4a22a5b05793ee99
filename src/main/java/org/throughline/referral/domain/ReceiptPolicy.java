package org.throughline.referral.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.throughline.shared.Rejection;

/**
 * Whose word closes a referral: the client's, or the family's. A provider's word is kept as its report and leads to the
 * question; it never answers it.
 */
public final class ReceiptPolicy {

    /** Who can say that the client received the service. */
    public enum Witness {
        CLIENT("client"),
        FAMILY("family");

        private final String id;

        Witness(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private ReceiptPolicy() {}

    /**
     * @param saidBy as the form answers it; may be null
     * @throws Rejection invalid at {@code saidBy} for anybody else
     */
    public static Witness requireWitness(String saidBy) {
        return Arrays.stream(Witness.values())
                .filter(witness -> witness.id().equals(saidBy))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("saidBy", "receipt-not-said-by-client"));
    }

    /** @throws Rejection invalid at that field for no day, a day to come, or one before the referral was sent */
    public static void requireDay(String field, LocalDate on, Referral referral, LocalDate today, ZoneId zone) {
        if (on == null) {
            throw Rejection.invalidField(field, "receipt-day-missing");
        }
        if (on.isAfter(today)) {
            throw Rejection.invalidField(field, "receipt-in-future");
        }
        if (referral.details().sentAt() != null
                && on.isBefore(LocalDate.ofInstant(referral.details().sentAt(), zone))) {
            throw Rejection.invalidField(field, "receipt-before-sending");
        }
    }
}
