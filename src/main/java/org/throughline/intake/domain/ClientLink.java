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
 * @param grounds how whoever proposed it knows, or null
 * @param moved the cases that the confirmation moved
 */
public record ClientLink(
        UUID id,
        UUID caseId,
        UUID statedId,
        UUID knownId,
        String proposedBy,
        Instant proposedAt,
        String grounds,
        LinkState state,
        String decidedBy,
        Instant decidedAt,
        String decisionNotes,
        List<UUID> moved,
        String undoneBy,
        Instant undoneAt,
        String undoReason) {

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
                by,
                at,
                grounds,
                LinkState.PROPOSED,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
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
