package org.throughline.casefile;

import java.util.UUID;
import org.throughline.shared.Stage;

/**
 * One case in short.
 *
 * @param episode the present one, or the last where the case is closed
 * @param riskLevel null before the first assessment
 */
public record CaseSummary(
        UUID caseId,
        String caseNumber,
        Client client,
        ServiceRequest request,
        Episode episode,
        Stage stage,
        Triage triage,
        String riskLevel,
        Assignment assignment) {

    public CaseStatus status() {
        return episode.isOver() ? CaseStatus.CLOSED : CaseStatus.OPEN;
    }

    public boolean isOpen() {
        return status() == CaseStatus.OPEN;
    }

    public UUID personId() {
        return client.personId();
    }

    public String clientName() {
        return client.name();
    }

    public String priority() {
        return triage.priority();
    }

    /** The licence kind that triage asked for, or null. */
    public String requiredLicence() {
        return triage.requiredLicence();
    }

    /** Username of the primary worker, or null. */
    public String worker() {
        return assignment.worker();
    }

    /** Username, or null. */
    public String supervisor() {
        return assignment.supervisor();
    }

    /** Team id; null before the hand-over. */
    public String team() {
        return assignment.team();
    }
}
