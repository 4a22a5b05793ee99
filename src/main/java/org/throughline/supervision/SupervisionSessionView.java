package org.throughline.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A session as its page shows it.
 *
 * @param version the one that is signed
 * @param status id of a {@link SessionStatus}
 * @param signatures of this version
 * @param clients names by case number, of the cases that the reader may read
 * @param error null unless it was entered in error
 */
public record SupervisionSessionView(
        UUID id,
        SessionParty worker,
        SessionParty supervisor,
        int version,
        String status,
        SessionContent content,
        List<DecisionView> decisions,
        List<SessionSignature> signatures,
        Map<String, String> clients,
        SessionError error) {

    /** One of the two who hold it. */
    public record SessionParty(String username, String name) {}

    /**
     * @param part {@code supervisor} or {@code worker}
     * @param licence by which the supervisor supervised, so that the clinical minutes count; or null
     */
    public record SessionSignature(String part, String name, Instant at, String sha256, String licence) {}

    public record SessionError(String reason, String byName, Instant at) {}

    public boolean isOpen() {
        return status.equals(SessionStatus.DRAFT.id()) || status.equals(SessionStatus.SIGNED_ONCE.id());
    }

    /** Whether that one of the two may sign now. */
    public boolean awaits(String username) {
        boolean party =
                worker.username().equals(username) || supervisor.username().equals(username);
        String part = supervisor.username().equals(username) ? "supervisor" : "worker";
        return party
                && isOpen()
                && signatures.stream().noneMatch(signature -> signature.part().equals(part));
    }
}
