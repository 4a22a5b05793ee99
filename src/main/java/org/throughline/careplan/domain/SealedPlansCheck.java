package org.throughline.careplan.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again. */
@Component
class SealedPlansCheck implements ConsistencyCheck {

    private final PlanEvidenceRepository evidence;

    SealedPlansCheck(PlanEvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "every sealed plan is the text that its hash says, and was approved by another than its authors";
    }

    @Override
    public List<String> violations() {
        Stream<String> unreviewed = evidence.withoutReview().stream()
                .map(id -> "plan revision " + id + ": no review of another person approved this text");
        return Stream.concat(evidence.changedTexts().stream(), unreviewed).toList();
    }
}
