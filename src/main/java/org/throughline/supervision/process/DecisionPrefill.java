package org.throughline.supervision.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.supervision.SupervisionDecisionProcess;
import org.throughline.supervision.SupervisionDecisions;

/** What was decided, above the form that says what became of it. */
@Component
class DecisionPrefill implements Prefill {

    private final SupervisionDecisions decisions;

    DecisionPrefill(SupervisionDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("carry-out-decision");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID decision = request.id(SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID);
        return decision == null ? Map.of() : Map.of("decided", decisions.text(decision));
    }
}
