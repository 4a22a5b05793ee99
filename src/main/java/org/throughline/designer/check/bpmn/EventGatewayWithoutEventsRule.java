package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** A choice by what happens first needs two things that can happen. */
class EventGatewayWithoutEventsRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps("eventBasedGateway").forEach(gateway -> {
            List<FlowNode> awaited = checkedProcess.from(gateway).stream()
                    .map(flow -> checkedProcess.step(flow.target()))
                    .toList();
            boolean events =
                    awaited.stream().allMatch(step -> step.is("intermediateCatchEvent") || step.is("receiveTask"));
            if (awaited.size() < 2 || !events) {
                findings.error("event-gateway", gateway);
            }
        });
    }
}
