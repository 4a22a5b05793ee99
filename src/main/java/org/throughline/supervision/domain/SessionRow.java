package org.throughline.supervision.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.supervision.SessionStatus;
import org.throughline.supervision.SupervisionMinutes;

/**
 * A session without what was talked about.
 *
 * @param signatures of its present version
 * @param sealedAt null until both have signed
 */
public record SessionRow(
        UUID id,
        String worker,
        String supervisor,
        int version,
        LocalDate heldOn,
        SupervisionMinutes minutes,
        String notes,
        Instant startedAt,
        Instant sealedAt,
        int signatures,
        boolean inError) {

    public boolean isSealed() {
        return sealedAt != null;
    }

    public boolean isHeldBy(Actor actor) {
        return actor.isNamed(worker) || actor.isNamed(supervisor);
    }

    public SessionStatus status() {
        if (inError) {
            return SessionStatus.IN_ERROR;
        }
        if (isSealed()) {
            return SessionStatus.SIGNED;
        }
        return signatures == 0 ? SessionStatus.DRAFT : SessionStatus.SIGNED_ONCE;
    }
}
