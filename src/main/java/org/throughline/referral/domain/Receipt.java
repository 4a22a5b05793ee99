package org.throughline.referral.domain;

import java.time.LocalDate;
import org.throughline.referral.domain.ReceiptPolicy.Witness;
import org.throughline.shared.FormAnswers;

/**
 * The client's or the family's word that the service was received.
 *
 * @param on since when
 * @param saidBy whose word it is
 * @param helped yes, partly or no; null where nobody said
 * @param note in the client's words, or null
 */
public record Receipt(LocalDate on, Witness saidBy, String helped, String note) {

    private static final String DID_NOT_HELP = "no";

    /** @throws org.throughline.shared.Rejection at {@code saidBy} for anybody else's word */
    public static Receipt in(FormAnswers form) {
        return new Receipt(
                form.date("receivedOn"),
                ReceiptPolicy.requireWitness(form.text("saidBy")),
                form.text("helped"),
                form.text("note"));
    }

    public boolean didHelp() {
        return !DID_NOT_HELP.equals(helped);
    }
}
