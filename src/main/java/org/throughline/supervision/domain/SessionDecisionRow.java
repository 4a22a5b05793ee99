package org.throughline.supervision.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.supervision.SessionDecision;

/** @param outcome null until somebody carried it out */
public record SessionDecisionRow(
        UUID id, UUID sessionId, UUID caseId, SessionDecision decision, DecisionOutcomeRow outcome) {

    /** @param note may be null */
    public record DecisionOutcomeRow(String outcome, String note, String by, Instant at) {}
}
