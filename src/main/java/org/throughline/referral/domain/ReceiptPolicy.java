package org.throughline.referral.domain;

import java.time.LocalDate;
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

    /** @throws Rejection invalid at {@code receivedOn} for no day or a day to come; a client may have gone before the letter */
    static void requireDay(LocalDate on, LocalDate today) {
        if (on == null) {
            throw Rejection.invalidField("receivedOn", "receipt-day-missing");
        }
        requirePast("receivedOn", on, today);
    }

    /** @throws Rejection invalid at that field for a day to come */
    static void requirePast(String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Rejection.invalidField(field, "receipt-in-future");
        }
    }
}
