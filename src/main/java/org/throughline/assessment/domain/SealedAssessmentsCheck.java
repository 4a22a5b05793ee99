package org.throughline.assessment.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again. */
@Component
class SealedAssessmentsCheck implements ConsistencyCheck {

    private final AssessmentEvidenceRepository evidence;

    SealedAssessmentsCheck(AssessmentEvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "every sealed assessment is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return evidence.changedTexts();
    }
}
