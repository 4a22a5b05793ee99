package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A condition that is a mere text is no yes or no: the engine fails for everybody who comes there. */
class PlainConditionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.drawing().flows().stream()
                .filter(flow -> flow.condition() != null && !flow.condition().isBlank())
                .filter(flow -> !isEvaluated(flow.condition().strip()))
                .forEach(flow -> findings.error("condition-plain", flow.id(), flow.name(), flow.condition()));
    }

    /** Text around the braces makes a text of the whole. */
    private static boolean isEvaluated(String condition) {
        return (condition.startsWith("${") || condition.startsWith("#{")) && condition.endsWith("}");
    }
}
