package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** An automatic step names what it does. */
class MissingActionRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("serviceTask", "sendTask", "businessRuleTask")
                .filter(step -> step.get("camunda:delegateExpression") == null
                        && step.get("camunda:expression") == null
                        && step.get("camunda:decisionRef") == null
                        && step.get("camunda:class") == null
                        && step.get("camunda:type") == null)
                .forEach(step ->
                        findings.error(step.is("businessRuleTask") ? "decision-missing" : "action-missing", step));
    }
}
