package org.throughline.contacts;

import java.time.Instant;

/**
 * Who signed a version of a note, and what its co-signer decided.
 *
 * @param status signed, to-co-sign, co-signed or returned
 * @param byName to show
 * @param late whether it is a late entry
 * @param due until when it is co-signed; null where nobody co-signs it
 * @param decidedByName of the co-signer; null until one decided
 * @param reason why it was returned; null where it was not
 */
public record NoteSignature(
        String status,
        String byName,
        Instant at,
        boolean late,
        String sha256,
        Instant due,
        String decidedByName,
        Instant decidedAt,
        String reason) {

    public boolean awaitsCosignature() {
        return status.equals("to-co-sign");
    }

    public boolean isReturned() {
        return status.equals("returned");
    }
}
