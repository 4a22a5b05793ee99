package org.throughline.intake;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.AmendableRecord;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** The household on file follows a corrected social history. */
@Component
class AmendedHistory implements AmendableRecord {

    private final IntakeAnswers findings;

    AmendedHistory(IntakeAnswers findings) {
        this.findings = findings;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("social-history");
    }

    @Override
    public void follow(UUID caseId, FormAnswers answers, Actor by) {
        findings.household(caseId, answers, by);
    }
}
