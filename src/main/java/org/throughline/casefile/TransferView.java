package org.throughline.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A request to move a case.
 *
 * @param reason a code; the message key is {@code transfer-reason.} + code
 * @param handover what the next worker must know
 */
public record TransferView(
        UUID id,
        UUID caseId,
        String toTeam,
        String toTeamName,
        String reason,
        String handover,
        String requestedByName,
        Instant requestedAt) {}
