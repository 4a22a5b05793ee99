package org.throughline.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision and what became of it.
 *
 * @param outcome {@code done}, {@code partly} or {@code not-needed}; null while it is open
 * @param outcomeNote may be null
 * @param outcomeAt null while it is open
 */
public record DecisionView(
        UUID id,
        UUID sessionId,
        String caseNumber,
        String text,
        String assignee,
        String assigneeName,
        LocalDate dueOn,
        String outcome,
        String outcomeNote,
        Instant outcomeAt) {}
