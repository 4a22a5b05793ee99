package org.throughline.modelcheck.bpmn;

import java.util.Optional;
import org.throughline.model.DecisionModel;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A decision table that is asked exists, and its answer is kept. */
class UnknownDecisionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("businessRuleTask")
                .filter(step -> step.get("camunda:decisionRef") != null)
                .forEach(step -> decision(step, context, findings));
    }

    private static void decision(FlowNode step, CheckContext context, Findings findings) {
        String decision = step.get("camunda:decisionRef");
        Optional<DecisionModel.DecisionTable> table = context.decision(decision);
        if (table.isEmpty()) {
            findings.error("decision-unknown", step, decision);
        }
        String binding = step.get("camunda:decisionRefBinding");
        if (binding != null && !binding.equals("latest")) {
            findings.warning("decision-not-latest", step, decision);
        }
        if (step.get("camunda:resultVariable") == null) {
            findings.warning("decision-result-lost", step, decision);
        }
        String mapping = String.valueOf(step.get("camunda:mapDecisionResult"));
        boolean entry = mapping.equals("singleEntry") || mapping.equals("collectEntries");
        if (entry && table.isPresent() && table.get().outputs().size() > 1) {
            findings.error("decision-several-outputs", step, decision);
        }
    }
}
