package org.throughline.closure.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again. */
@Component
class SealedClosingsCheck implements ConsistencyCheck {

    private final ClosingEvidenceRepository evidence;

    SealedClosingsCheck(ClosingEvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "every closing is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return evidence.changedTexts();
    }
}
