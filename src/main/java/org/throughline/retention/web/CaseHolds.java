package org.throughline.retention.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseOverviewPart;
import org.throughline.retention.LegalHold;
import org.throughline.retention.LegalHolds;

/** That a case is under a legal hold, on its overview. */
@Component
class CaseHolds implements CaseOverviewPart {

    private final LegalHolds holds;

    CaseHolds(LegalHolds holds) {
        this.holds = holds;
    }

    @Override
    public String template() {
        return "retention/parts";
    }

    @Override
    public Optional<List<LegalHold>> content(UUID caseId) {
        return Optional.of(holds.on(caseId)).filter(inForce -> !inForce.isEmpty());
    }
}
