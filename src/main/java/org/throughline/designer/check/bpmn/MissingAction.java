package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** An automatic step names what it does. */
class MissingAction implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("serviceTask", "sendTask", "businessRuleTask")
                .filter(step -> step.get("camunda:delegateExpression") == null
                        && step.get("camunda:expression") == null
                        && step.get("camunda:decisionRef") == null
                        && step.get("camunda:class") == null
                        && step.get("camunda:type") == null)
                .forEach(step ->
                        report.error(step.is("businessRuleTask") ? "decision-missing" : "action-missing", step));
    }
}
