package org.throughline.safety.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again, and finds an addendum whose report is not the one that it was written to correct. */
@Component
class SafetySealsCheck implements ConsistencyCheck {

    private final SafetyEvidenceRepository evidence;

    SafetySealsCheck(SafetyEvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "every safety report, addendum and safety plan is the text that its hash says, and an addendum names its report";
    }

    @Override
    public List<String> violations() {
        Stream<String> misplaced = evidence.correctingAnotherReport().stream()
                .map(id -> "safety addendum " + id + ": it was written to correct another report");
        return Stream.concat(evidence.changedTexts().stream(), misplaced).toList();
    }
}
