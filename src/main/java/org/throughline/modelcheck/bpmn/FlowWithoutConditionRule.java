package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Behind a choice each way but the default needs its condition, and the default needs none. */
class FlowWithoutConditionRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            FlowNode source = checkedProcess.step(flow.source());
            if (source == null) {
                continue;
            }
            boolean choice = source.is("exclusiveGateway") || source.is("inclusiveGateway");
            boolean conditional = flow.condition() != null && !flow.condition().isBlank();
            if (choice && checkedProcess.from(source).size() > 1 && !flow.isDefault() && !conditional) {
                findings.error("condition-missing", flow.id(), flow.name(), checkedProcess.called(source.id()));
            }
            if (flow.isDefault() && conditional) {
                findings.error("default-with-condition", flow.id(), flow.name(), checkedProcess.called(source.id()));
            }
            if (conditional && !choice && !CheckedProcess.isActivity(source)) {
                findings.warning("condition-ignored", flow.id(), flow.name(), checkedProcess.called(source.id()));
            }
        }
    }
}
