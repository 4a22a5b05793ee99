package org.throughline.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    public static CaseFile opened(UUID id, String number, Client client, Request request, String by, Instant at) {
        return new CaseFile(
                id,
                number,
                client.personId(),
                client.name(),
                client.birthDate(),
                "open",
                "intake",
                0,
                1,
                request.source(),
                request.requestedBy(),
                request.presentingProblem(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                at,
                null,
                null);
    }

    /** What routes the process of a case that starts again. */
    public Map<String, Object> requestFlags() {
        Map<String, Object> flags = new HashMap<>();
        flags.put("source", source);
        flags.put("presentingProblem", presentingProblem);
        return flags;
    }

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

    /** Whose case it is. */
    public record Client(UUID personId, String name, LocalDate birthDate) {}

    /** How it came to the agency. */
    public record Request(String source, String requestedBy, String presentingProblem) {}
}
