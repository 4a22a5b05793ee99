package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A choice by what happens first needs two things that can happen. */
class EventGatewayWithoutEventsRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
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
