package org.throughline.designer.check.bpmn;

import java.util.Optional;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel;
import org.throughline.model.FlowNode;

/** A decision table that is asked exists, and its answer is kept. */
class UnknownDecisionRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("businessRuleTask")
                .filter(step -> step.get("camunda:decisionRef") != null)
                .forEach(step -> decision(step, knownModels, findings));
    }

    private static void decision(FlowNode step, KnownModels knownModels, Findings findings) {
        String decision = step.get("camunda:decisionRef");
        Optional<DecisionModel.Table> table = knownModels.decision(decision);
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
