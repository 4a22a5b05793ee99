package org.throughline.insight.way;

import org.throughline.drawing.DrawnStep;

/** Where nothing is done: a way leads through it. */
final class Junctions {

    private Junctions() {}

    static boolean is(DrawnStep step) {
        return step.type().endsWith("Gateway") || "link".equals(step.event());
    }

    /** The frame of an embedded sub-process: itself, and the blank events where its inner way begins and ends. */
    static boolean isFrame(DrawnStep step) {
        boolean blank = step.event() == null && (step.is("startEvent") || step.is("endEvent"));
        boolean inner = !step.parent().equals(step.process());
        return step.is("subProcess") || blank && inner;
    }
}
