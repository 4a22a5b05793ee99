package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Pictures are read by people: steps, choices and lanes say in business words what they are. */
class NameMissingRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            boolean split = !step.is("exclusiveGateway") && !step.is("inclusiveGateway");
            boolean unnamed = CheckedProcess.isGateway(step)
                    && (split || checkedProcess.from(step).size() < 2);
            if (step.name() == null && !unnamed) {
                findings.warning("name-missing", step);
            }
            if (step.is("exclusiveGateway") && checkedProcess.from(step).size() > 1) {
                checkedProcess.from(step).stream()
                        .filter(flow -> flow.name() == null)
                        .forEach(flow ->
                                findings.warning("answer-missing", flow.id(), null, checkedProcess.called(step.id())));
            }
        }
        checkedProcess.drawing().things().stream()
                .filter(thing -> (thing.is("lane") || thing.is("participant")) && thing.name() == null)
                .forEach(thing -> findings.warning("name-missing", thing.id(), null));
    }
}
