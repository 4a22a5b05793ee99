package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A flow leads from a step to a step, within one process or sub-process. */
class LooseFlowRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            FlowNode source = checkedProcess.step(flow.source());
            FlowNode target = checkedProcess.step(flow.target());
            if (source == null || target == null || !source.parent().equals(target.parent())) {
                findings.error("flow-loose", flow.id(), flow.name());
            } else if (source.is("endEvent") || target.is("startEvent") || target.attachedTo() != null) {
                findings.error("flow-backwards", flow.id(), flow.name(), checkedProcess.called(flow.target()));
            }
        }
    }
}
