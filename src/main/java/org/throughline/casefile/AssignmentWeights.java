package org.throughline.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.casefile.domain.ProposalPolicy.Weights;
import org.throughline.engine.Decisions;

/** What counts when a worker is proposed for a case, as the decision table {@code assignment} says. */
@Component
class AssignmentWeights {

    private static final String DECISION = "assignment";

    private final Decisions decisions;

    AssignmentWeights(Decisions decisions) {
        this.decisions = decisions;
    }

    Weights of(CaseSummary file) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("priority", file.priority());
        inputs.put("requiredLicence", file.requiredLicence());
        return decisions.evaluate(DECISION, inputs).stream()
                .findFirst()
                .map(Weights::of)
                .orElseThrow(() -> new IllegalStateException("No rule of the decision assignment fits"));
    }
}
