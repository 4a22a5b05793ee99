package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An automatic step names what it does. */
class MissingActionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
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
