package org.throughline.referral.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.throughline.referral.ProviderReport;
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

        /** Null where nobody is named, as before it was kept. */
        static Witness of(String id) {
            return Arrays.stream(values())
                    .filter(witness -> witness.id.equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    private ReceiptPolicy() {}

    /** @throws Rejection forbidden for an actor who answers for a provider, through whichever door */
    public static void requireNoProvider(String by) {
        if (by.startsWith(ProviderReport.PROVIDER)) {
            throw Rejection.forbidden("receipt-not-by-provider");
        }
    }

    /**
     * @param saidBy as the form answers it; may be null
     * @throws Rejection invalid at {@code saidBy} for anybody else
     */
    public static Witness requireWitness(String saidBy) {
        return Optional.ofNullable(Witness.of(saidBy))
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
