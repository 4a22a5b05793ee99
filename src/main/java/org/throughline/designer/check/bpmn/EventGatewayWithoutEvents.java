package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A choice by what happens first needs two things that can happen. */
class EventGatewayWithoutEvents implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("eventBasedGateway").forEach(gateway -> {
            List<DrawnStep> awaited = picture.from(gateway).stream()
                    .map(flow -> picture.step(flow.target()))
                    .toList();
            boolean events =
                    awaited.stream().allMatch(step -> step.is("intermediateCatchEvent") || step.is("receiveTask"));
            if (awaited.size() < 2 || !events) {
                report.error("event-gateway", gateway);
            }
        });
    }
}
