package org.throughline.designer.check.bpmn;

import java.util.Optional;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.DrawnStep;

/** A decision table that is asked exists, and its answer is kept. */
class UnknownDecision implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("businessRuleTask")
                .filter(step -> step.get("camunda:decisionRef") != null)
                .forEach(step -> decision(step, known, report));
    }

    private static void decision(DrawnStep step, Known known, Report report) {
        String decision = step.get("camunda:decisionRef");
        Optional<DecisionDrawing.Table> table = known.decision(decision);
        if (table.isEmpty()) {
            report.error("decision-unknown", step, decision);
        }
        String binding = step.get("camunda:decisionRefBinding");
        if (binding != null && !binding.equals("latest")) {
            report.warning("decision-not-latest", step, decision);
        }
        if (step.get("camunda:resultVariable") == null) {
            report.warning("decision-result-lost", step, decision);
        }
        String mapping = String.valueOf(step.get("camunda:mapDecisionResult"));
        boolean entry = mapping.equals("singleEntry") || mapping.equals("collectEntries");
        if (entry && table.isPresent() && table.get().outputs().size() > 1) {
            report.error("decision-several-outputs", step, decision);
        }
    }
}
