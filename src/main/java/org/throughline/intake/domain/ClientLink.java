package org.throughline.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Rejection;

/**
 * Whom on file the client of a case is said to be.
 *
 * @param statedId the record of what was stated at intake
 * @param knownId the record it is said to be the same person's as
 * @param proposal its reason is how the person who proposed it knows, or null
 * @param moved the cases that the confirmation moved
 */
public record ClientLink(
        UUID id,
        UUID caseId,
        UUID statedId,
        UUID knownId,
        LinkStep proposal,
        LinkState state,
        LinkStep decision,
        List<UUID> moved,
        LinkStep undo) {

    /** Who did it, when and why; empty where it was not done yet. */
    public record LinkStep(String by, Instant at, String reason) {

        public static final LinkStep NONE = new LinkStep(null, null, null);
    }

    /** Where it stands. */
    public enum LinkState {
        PROPOSED,
        CONFIRMED,
        DECLINED,
        UNDONE,
        /** Taken back before anybody decided. */
        WITHDRAWN
    }

    public static ClientLink proposed(UUID caseId, UUID stated, UUID known, String grounds, String by, Instant at) {
        return new ClientLink(
                UUID.randomUUID(),
                caseId,
                stated,
                known,
                new LinkStep(by, at, grounds),
                LinkState.PROPOSED,
                LinkStep.NONE,
                List.of(),
                LinkStep.NONE);
    }

    /** Whether it waits to be decided, or holds. */
    public boolean stands() {
        return state == LinkState.PROPOSED || state == LinkState.CONFIRMED;
    }

    public void requireOpen() {
        if (state != LinkState.PROPOSED) {
            throw Rejection.conflict("link-decided");
        }
    }

    /** What it is once it is taken back: withdrawn where nobody had decided, undone where it held. */
    public LinkState takenBack() {
        if (!stands()) {
            throw Rejection.conflict("link-not-confirmed");
        }
        return state == LinkState.PROPOSED ? LinkState.WITHDRAWN : LinkState.UNDONE;
    }
}
