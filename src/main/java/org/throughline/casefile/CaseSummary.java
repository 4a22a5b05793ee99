package org.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One case in short.
 *
 * @param clientBirthDate null where unknown
 * @param status open or closed
 * @param stage intake, assessment, plan, referral, follow-up or closure
 * @param episode 1, and one more each time the case was reopened
 * @param priority urgent, high, normal or low; null before triage
 * @param riskLevel null before the first assessment
 * @param worker username of the primary worker, or null
 * @param supervisor username, or null
 * @param team team id, or null
 * @param requiredLicence the licence kind that triage asked for, or null
 * @param openedAt of the present episode
 * @param closedAt null while open
 * @param outcome why it was closed; null while open
 */
public record CaseSummary(
        UUID caseId,
        String caseNumber,
        UUID personId,
        String clientName,
        LocalDate clientBirthDate,
        String status,
        String stage,
        int episode,
        String source,
        String presentingProblem,
        String priority,
        String riskLevel,
        String requiredLicence,
        String worker,
        String supervisor,
        String team,
        Instant openedAt,
        Instant closedAt,
        String outcome) {

    public boolean isOpen() {
        return status.equals("open");
    }
}
