package org.throughline.insight.flow;

import org.throughline.model.FlowNode;

/** Where nothing is done: a way leads through it. */
final class Gateways {

    private Gateways() {}

    static boolean is(FlowNode step) {
        return step.type().endsWith("Gateway") || "link".equals(step.event());
    }

    /** The frame of an embedded sub-process: itself, and the blank events where its inner way begins and ends. */
    static boolean isFrame(FlowNode step) {
        boolean blank = step.event() == null && (step.is("startEvent") || step.is("endEvent"));
        boolean inner = !step.parent().equals(step.process());
        return step.is("subProcess") || blank && inner;
    }
}
