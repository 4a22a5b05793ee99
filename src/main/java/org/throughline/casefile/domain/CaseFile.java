package org.throughline.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.Rejection;

/** A case as it stands. */
public record CaseFile(
        UUID id,
        String number,
        UUID personId,
        String clientName,
        LocalDate clientBirthDate,
        String status,
        String stage,
        int arrangementsOpen,
        int episode,
        String source,
        String requestedBy,
        String presentingProblem,
        String priority,
        Instant responseDueAt,
        String riskLevel,
        String requiredLicence,
        String worker,
        String supervisor,
        String team,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String outcome) {

    public boolean isOpen() {
        return status.equals("open");
    }

    public CaseFile requireOpen() {
        if (!isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        return this;
    }

    public CaseFile requireClosed() {
        if (isOpen()) {
            throw Rejection.conflict("case-open", number);
        }
        return this;
    }

    /** Where the case stands once it was told to enter that stage. */
    public StagePolicy.Move enter(String requested) {
        return StagePolicy.enter(arrangementsOpen, requested);
    }

    public StagePolicy.Move servicesArranged() {
        return StagePolicy.arranged(stage, arrangementsOpen);
    }
}
