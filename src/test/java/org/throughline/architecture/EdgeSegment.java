package org.throughline.architecture;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One straight piece of a flow as it is drawn. */
record EdgeSegment(String flow, String from, String to, double x1, double y1, double x2, double y2) {

    /** All pieces of all flows of a picture. */
    static List<EdgeSegment> of(BpmnModelInstance model) {
        List<EdgeSegment> segments = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                segments.add(of(flow, points.get(i - 1), points.get(i)));
            }
        }
        return segments;
    }

    private static EdgeSegment of(SequenceFlow flow, Waypoint a, Waypoint b) {
        return new EdgeSegment(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY()));
    }

    boolean isStraight() {
        return x1 == x2 || y1 == y2;
    }

    boolean connects(String node) {
        return from.equals(node) || to.equals(node);
    }

    boolean meets(EdgeSegment other) {
        return !flow.equals(other.flow) && x1 <= other.x2 && other.x1 <= x2 && y1 <= other.y2 && other.y1 <= y2;
    }

    boolean crosses(Bounds box) {
        return x1 < box.getX() + box.getWidth()
                && box.getX() < x2
                && y1 < box.getY() + box.getHeight()
                && box.getY() < y2;
    }
}
