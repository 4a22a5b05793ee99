package org.throughline.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.engine.Decisions;

/** How many cases of a kind fill one worker, as the decision table {@code caseload-standard} says. */
@Component
class CaseloadStandards {

    private static final String DECISION = "caseload-standard";

    private final Decisions decisions;

    CaseloadStandards(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param kind what the supervisor said of the case; null where nobody did
     * @param stage a stage's id
     */
    double standard(String kind, String stage) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("caseKind", kind);
        inputs.put("stage", stage);
        return decisions.evaluate(DECISION, inputs).stream()
                .map(answer -> answer.get("standard"))
                .filter(Number.class::isInstance)
                .map(answer -> ((Number) answer).doubleValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The decision " + DECISION + " gives no number"));
    }
}
