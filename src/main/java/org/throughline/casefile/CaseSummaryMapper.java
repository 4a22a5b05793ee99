package org.throughline.casefile;

import org.throughline.casefile.domain.CaseFile;

/** A stored case as others see it. */
final class CaseSummaryMapper {

    private CaseSummaryMapper() {}

    static CaseSummary of(CaseFile file) {
        return new CaseSummary(
                file.id(),
                file.number(),
                file.client(),
                file.request(),
                file.episode(),
                file.stage(),
                file.triage(),
                file.riskLevel(),
                file.assignment());
    }
}
