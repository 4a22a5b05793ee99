package org.throughline.casefile;

import org.throughline.casefile.domain.CaseFile;

/** A stored case as others see it. */
final class CaseSummaryMapper {

    private CaseSummaryMapper() {}

    static CaseSummary of(CaseFile file) {
        return new CaseSummary(
                file.id(),
                file.number(),
                file.personId(),
                file.clientName(),
                file.clientBirthDate(),
                file.status(),
                file.stage(),
                file.episode(),
                file.source(),
                file.presentingProblem(),
                file.priority(),
                file.riskLevel(),
                file.requiredLicence(),
                file.worker(),
                file.supervisor(),
                file.team(),
                file.openedAt(),
                file.closedAt(),
                file.outcome());
    }
}
