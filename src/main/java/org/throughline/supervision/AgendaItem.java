package org.throughline.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A case that the program proposes to talk about.
 *
 * @param riskLevel null before the first assessment
 * @param reasons ids of {@link AgendaReason}, the weightiest first; never empty
 * @param overdueTasks of the case, whoever has them
 * @param unansweredContacts attempts since the client was last reached
 * @param lastDiscussedOn null where it never was
 */
public record AgendaItem(
        UUID caseId,
        String caseNumber,
        String clientName,
        String riskLevel,
        List<String> reasons,
        int overdueTasks,
        int unansweredContacts,
        LocalDate lastDiscussedOn) {}
