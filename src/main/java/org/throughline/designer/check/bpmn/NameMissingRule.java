package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** Pictures are read by people: steps, choices and lanes say in business words what they are. */
class NameMissingRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
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
