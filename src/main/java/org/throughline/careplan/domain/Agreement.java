package org.throughline.careplan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the client said to an approved revision.
 *
 * @param how signature, in-person, phone, video or representative
 * @param agreedBy who agreed, in words; null where the client did not
 * @param comments what the client wants changed; null on agreement
 * @param by username of who recorded it
 */
public record Agreement(
        UUID revisionId,
        boolean agreed,
        LocalDate on,
        String how,
        String agreedBy,
        String comments,
        String by,
        Instant at,
        String sha256) {

    public AgreementDecision decision() {
        return agreed ? AgreementDecision.YES : AgreementDecision.NO;
    }
}
