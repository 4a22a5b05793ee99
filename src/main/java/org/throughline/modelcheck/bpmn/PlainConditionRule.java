package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.ExpressionText;

/** A condition that is a mere text is no yes or no: the engine fails for everybody who comes there. */
class PlainConditionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.drawing().flows().stream()
                .filter(flow -> flow.condition() != null && !flow.condition().isBlank())
                .filter(flow -> !ExpressionText.isWhollyExpression(flow.condition()))
                .forEach(flow -> findings.error("condition-plain", flow.id(), flow.name(), flow.condition()));
    }
}
