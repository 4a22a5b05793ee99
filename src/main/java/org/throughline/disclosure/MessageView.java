package org.throughline.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of the outbox, as those see it who answer for it.
 *
 * @param referralId null where it is about a case and no referral
 * @param state waiting, sent, failed, stopped (its release ended) or withdrawn
 * @param failure why it was not delivered so far: no-server, unreachable, refused or address; or null
 * @param nextAt when it is tried again, where it waits
 * @param endedAt null while it waits
 */
public record MessageView(
        UUID id,
        UUID caseId,
        UUID referralId,
        String recipient,
        String address,
        String channel,
        String state,
        String failure,
        int attempts,
        Instant nextAt,
        Instant endedAt) {

    MessageView withFailure(String why) {
        return new MessageView(
                id, caseId, referralId, recipient, address, channel, state, why, attempts, nextAt, endedAt);
    }

    /** Whether somebody must look after it. */
    public boolean isTroubled() {
        return state.equals("failed") || state.equals("stopped") || isWaiting() && failure != null;
    }

    public boolean isWaiting() {
        return state.equals("waiting");
    }

    /** Whether it can be sent again or withdrawn. */
    public boolean isOpen() {
        return isWaiting() || state.equals("failed");
    }
}
